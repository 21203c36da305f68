package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Common behaviour of the document stores: versions, and pages in the order of ids. */
abstract class InMemoryDocumentStore<T> implements DocumentStore<T> {

  private final String kind;
  private final TreeMap<String, T> values = new TreeMap<>();

  InMemoryDocumentStore(String kind) {
    this.kind = kind;
  }

  abstract String idOf(T value);

  abstract long versionOf(T value);

  abstract T withVersion(T value, long version);

  /** Throws, without changing anything, if the value conflicts with another one. */
  abstract void checkUnique(T value);

  /** Reserves what must be unique. */
  abstract void occupy(T value);

  /** Releases what {@link #occupy} reserved. */
  abstract void vacate(T value);

  @Override
  public final synchronized T create(T value) {
    if (values.containsKey(idOf(value))) {
      throw new AlreadyExistsException(kind, idOf(value));
    }
    checkUnique(value);
    return keep(withVersion(value, 1));
  }

  @Override
  public final synchronized Optional<T> find(String id) {
    return Optional.ofNullable(values.get(id));
  }

  @Override
  public final synchronized T replace(T value) {
    T stored = storedAt(idOf(value), versionOf(value));
    checkUnique(value);
    vacate(stored);
    return keep(withVersion(value, versionOf(value) + 1));
  }

  @Override
  public final synchronized void delete(String id, long version) {
    vacate(storedAt(id, version));
    values.remove(id);
  }

  @Override
  public final synchronized Page<T> list(PageRequest request) {
    List<T> found =
        request.token().map(last -> values.tailMap(last, false)).orElse(values).values().stream()
            .limit(request.limit() + 1L)
            .toList();
    if (found.size() <= request.limit()) {
      return new Page<>(found, Optional.empty());
    }
    List<T> page = found.subList(0, request.limit());
    return new Page<>(page, Optional.of(idOf(page.get(page.size() - 1))));
  }

  private T keep(T value) {
    values.put(idOf(value), value);
    occupy(value);
    return value;
  }

  private T storedAt(String id, long version) {
    T stored = values.get(id);
    if (stored == null) {
      throw new NotFoundException(kind, id);
    }
    if (versionOf(stored) != version) {
      throw new VersionConflictException(kind, id, version);
    }
    return stored;
  }
}

package io.github.drsorchestration.api.port.store;

import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NameTakenException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps values that carry a version. Every write is conditional, so that no change is lost to a
 * race; names are unique without regard to case.
 *
 * @param <T> what is kept
 */
public interface DocumentStore<T> {

  /**
   * Keeps a new value, whatever version it carries, and returns it at version 1.
   *
   * @throws AlreadyExistsException if its id is taken
   * @throws NameTakenException if its name is taken
   */
  T create(T value);

  /** Reads what the last successful write left. */
  Optional<T> find(String id);

  /** Reads those of these values that exist, each once, in the order of the ids. */
  default List<T> findAll(Collection<String> ids) {
    return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
  }

  /**
   * Replaces the value with the same id and version, and returns it at the next version.
   *
   * @throws NotFoundException if there is no value with this id
   * @throws VersionConflictException if the stored value has another version
   * @throws NameTakenException if its name is taken by another value
   */
  T replace(T value);

  /**
   * The same, with a record that is on file before the value is overwritten. A store that can
   * writes both at once.
   *
   * @param kept the record, which may stay on file although the value is not replaced
   */
  default T replace(T value, KeptRecord kept) {
    kept.keep();
    return replace(value);
  }

  /**
   * Forgets a value, its name included.
   *
   * @throws NotFoundException if there is no value with this id
   * @throws VersionConflictException if the stored value has another version
   */
  void delete(String id, long version);

  /** The same, with a record that is on file before the value is gone. */
  default void delete(String id, long version, KeptRecord kept) {
    kept.keep();
    delete(id, version);
  }

  /** Lists the values by id. */
  Page<T> list(PageRequest request);

  /** Everything, read page by page. */
  default List<T> listAll() {
    List<T> all = new ArrayList<>();
    Optional<PageRequest> next = Optional.of(new PageRequest(1_000, Optional.empty()));
    while (next.isPresent()) {
      PageRequest request = next.get();
      Page<T> page = list(request);
      all.addAll(page.items());
      next = page.nextToken().map(request::after);
    }
    return all;
  }
}

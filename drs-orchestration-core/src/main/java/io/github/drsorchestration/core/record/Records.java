package io.github.drsorchestration.core.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.KeptRecord;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.StoredRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of one kind as values. Errors are those of {@link DocumentStore}.
 *
 * @param <T> a type that is written as a JSON object
 */
public final class Records<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Records.class);
  private static final ObjectMapper MAPPER = DomainJson.mapper();

  private final DocumentStore<StoredRecord> store;
  private final Class<T> type;

  /**
   * @param kind as in {@link RecordStore#of}
   */
  public Records(RecordStore store, String kind, Class<T> type) {
    this.store = store.of(kind);
    this.type = type;
  }

  /** A value that is to be on file before something is overwritten. */
  public static <T> KeptRecord kept(RecordStore store, String kind, String id, T value) {
    return new KeptRecord(store, kind, record(id, 0, value));
  }

  public Versioned<T> create(String id, T value) {
    return read(store.create(record(id, 0, value)));
  }

  public Optional<Versioned<T>> find(String id) {
    return store.find(id).map(this::read);
  }

  /** The same, where one that cannot be read can be done without. */
  public Optional<Versioned<T>> findReadable(String id) {
    return readable(store.find(id).stream().toList()).stream().findFirst();
  }

  /** The same; one that cannot be read is taken for another value, and can be replaced. */
  public Optional<Versioned<T>> find(String id, T unreadable) {
    return store.find(id).map(record -> read(record, unreadable));
  }

  private Versioned<T> read(StoredRecord record, T unreadable) {
    try {
      return read(record);
    } catch (UncheckedIOException e) {
      LOG.error("record '{}' begins anew", record.id(), e);
      return new Versioned<>(record.id(), record.version(), unreadable);
    }
  }

  /**
   * Remembers a value, whatever there was before; not if another process does so at the same time.
   */
  public void put(String id, T value) {
    Optional<Long> version = version(id);
    try {
      Versioned<T> unused =
          version.isPresent() ? replace(id, version.get(), value) : create(id, value);
    } catch (AlreadyExistsException | VersionConflictException | NotFoundException e) {
      LOG.debug("record '{}' was written by another process at the same time", id, e);
    }
  }

  /** Replaces the value that has this version. */
  public Versioned<T> replace(String id, long version, T value) {
    return read(store.replace(record(id, version, value)));
  }

  public void delete(String id, long version) {
    store.delete(id, version);
  }

  /** Deletes a value, whichever it is, if there is one. */
  public void forget(String id) {
    version(id).ifPresent(version -> delete(id, version));
  }

  /** Lists the values by id, without those that cannot be read; a page may be short of them. */
  public Page<Versioned<T>> list(PageRequest request) {
    Page<StoredRecord> page = store.list(request);
    return new Page<>(readable(page.items()), page.nextToken());
  }

  /** Lists all values by id, without those that cannot be read. */
  public List<Versioned<T>> listAll() {
    return readable(store.listAll());
  }

  /**
   * The same, where it would be dangerous to go on as if the others did not exist.
   *
   * @param unreadable is told the id of each record that cannot be read
   */
  public List<Versioned<T>> listAll(Consumer<String> unreadable) {
    return readable(store.listAll(), unreadable);
  }

  /** The version of a record, which need not be readable. */
  public Optional<Long> version(String id) {
    return store.find(id).map(StoredRecord::version);
  }

  /** One document that cannot be read must not hide all others. */
  private List<Versioned<T>> readable(List<StoredRecord> records) {
    return readable(records, id -> {});
  }

  private List<Versioned<T>> readable(List<StoredRecord> records, Consumer<String> unreadable) {
    List<Versioned<T>> readable = new ArrayList<>();
    for (StoredRecord record : records) {
      try {
        readable.add(read(record));
      } catch (UncheckedIOException e) {
        LOG.error("record '{}' is left out", record.id(), e);
        unreadable.accept(record.id());
      }
    }
    return readable;
  }

  private static StoredRecord record(String id, long version, Object value) {
    return new StoredRecord(id, version, MAPPER.<ObjectNode>valueToTree(value));
  }

  private Versioned<T> read(StoredRecord record) {
    if (record.isUnreadable()) {
      throw new UncheckedIOException(
          "record '" + record.id() + "'", new IOException("its store cannot read it"));
    }
    try {
      return new Versioned<>(
          record.id(), record.version(), MAPPER.treeToValue(record.body(), type));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("record '" + record.id() + "' cannot be read as " + type, e);
    }
  }
}

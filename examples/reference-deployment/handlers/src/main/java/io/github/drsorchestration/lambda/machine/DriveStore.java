package io.github.drsorchestration.lambda.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.StoredRecord;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the drives. Every change is conditional; one that loses a race is made anew. */
final class DriveStore {

  private static final Logger LOG = LoggerFactory.getLogger(DriveStore.class);
  private static final ObjectMapper MAPPER = DomainJson.mapper();
  private static final int MAX_RACES = 50;

  private final DocumentStore<StoredRecord> records;

  DriveStore(RecordStore store) {
    this.records = store.of("machine-run");
  }

  Optional<Drive> find(String key) {
    return records.find(key).map(DriveStore::read);
  }

  /** All that there are, by what they drive. */
  Map<String, Drive> all() {
    Map<String, Drive> all = new TreeMap<>();
    records.listAll().forEach(record -> all.put(record.id(), read(record)));
    return all;
  }

  /**
   * Changes a drive, or makes one.
   *
   * @return what there was before
   */
  Drive change(String key, UnaryOperator<Drive> change) {
    for (int race = 0; race < MAX_RACES; race++) {
      Optional<StoredRecord> stored = records.find(key);
      Drive before = stored.map(DriveStore::read).orElse(Drive.NONE);
      Drive after = change.apply(before);
      if (after.equals(before) || write(key, stored, after)) {
        return before;
      }
    }
    throw new VersionConflictException("machine run", key, -1);
  }

  /** Forgets a drive, if it is like that. */
  boolean forget(String key, Predicate<Drive> condition) {
    Optional<StoredRecord> stored = records.find(key);
    if (stored.isEmpty()) {
      return true;
    }
    if (!condition.test(read(stored.get()))) {
      return false;
    }
    try {
      records.delete(key, stored.get().version());
      return true;
    } catch (NotFoundException | VersionConflictException e) {
      return false; // something came in between; the caller looks again
    }
  }

  private boolean write(String key, Optional<StoredRecord> stored, Drive drive) {
    ObjectNode body = MAPPER.valueToTree(drive);
    long version = stored.map(StoredRecord::version).orElse(0L);
    StoredRecord record = new StoredRecord(key, version, body);
    try {
      StoredRecord unused = stored.isPresent() ? records.replace(record) : records.create(record);
      return true;
    } catch (AlreadyExistsException | NotFoundException | VersionConflictException e) {
      return false;
    }
  }

  /** One that cannot be read is like none: its run is found by its name. */
  private static Drive read(StoredRecord record) {
    try {
      return MAPPER.treeToValue(record.body(), Drive.class);
    } catch (JsonProcessingException e) {
      LOG.error("the run of {} begins anew", record.id(), e);
      return Drive.NONE;
    }
  }
}

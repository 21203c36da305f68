package io.github.drsorchestration.api.port.store;

import io.github.drsorchestration.api.failure.AlreadyExistsException;

/**
 * A record that is to be on file before something is overwritten, such as what it says so far. What
 * is already on file under its id says the same.
 *
 * @param store where it is kept
 * @param kind its kind, as in {@link RecordStore#of}
 * @param record the record
 */
public record KeptRecord(RecordStore store, String kind, StoredRecord record) {

  /** Puts it on file by itself, unless it is there already. */
  public void keep() {
    try {
      StoredRecord unused = store.of(kind).create(record);
    } catch (AlreadyExistsException keptBefore) {
      // The same change was tried before, or lost a race.
    }
  }
}

package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.StoredRecord;

/** Has no record of any kind. */
final class NoRecordStore implements RecordStore {

  @Override
  public DocumentStore<StoredRecord> of(String kind) {
    return new NoRecords();
  }

  private static final class NoRecords extends NoStore<StoredRecord> {
    NoRecords() {
      super("recordStore");
    }
  }
}

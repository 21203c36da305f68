package io.github.drsorchestration.api.port.store;

/**
 * Keeps small documents of many kinds, such as schedules and earlier versions of plans, so that a
 * new kind needs no new table. A record may have 300 KB as JSON.
 */
@FunctionalInterface
public interface RecordStore {

  /**
   * The records of one kind, by their ids. Nothing but the id is unique.
   *
   * @param kind such as {@code schedule}; letters, digits and hyphens, and a colon before what
   *     divides a kind further
   */
  DocumentStore<StoredRecord> of(String kind);
}

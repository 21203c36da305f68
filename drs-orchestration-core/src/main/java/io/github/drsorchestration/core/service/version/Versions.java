package io.github.drsorchestration.core.service.version;

import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.KeptRecord;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what documents said before they were changed or deleted. A version is kept before the store
 * is asked to overwrite it, so none can be missing after a crash: the newest is the document
 * itself. What is kept is what was read, and a version never changes, so whoever loses a race has
 * kept something true.
 *
 * @param <T> the documents
 */
public final class Versions<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Versions.class);

  private final RecordStore store;
  private final VersionedType<T> type;

  public Versions(RecordStore store, VersionedType<T> type) {
    this.store = store;
    this.type = type;
  }

  /**
   * Keeps a document as it was read from its store.
   *
   * @return false if there is no record store, so that nothing is kept
   */
  public boolean keep(T stored) {
    try {
      kept(stored).keep();
      return true;
    } catch (NotConfiguredException e) {
      notKept(stored, e);
      return false;
    }
  }

  private KeptRecord kept(T stored) {
    return Records.kept(store, kind(type.id(stored)), VersionKey.of(type, stored).text(), stored);
  }

  private void notKept(T stored, NotConfiguredException why) {
    LOG.debug("no versions of {} are kept", type.id(stored), why);
  }

  /**
   * Replaces a document, and keeps what it said.
   *
   * @param before the document as it was read
   */
  public T replace(DocumentStore<T> documents, T before, T after) {
    try {
      return documents.replace(after, kept(before));
    } catch (NotConfiguredException e) {
      notKept(before, e);
      return documents.replace(after);
    }
  }

  /**
   * Deletes a document, and keeps what it said.
   *
   * @param before the document as it was read
   * @param version the version that may be deleted
   */
  public void delete(DocumentStore<T> documents, T before, long version) {
    String id = type.id(before);
    try {
      documents.delete(id, version, kept(before));
    } catch (NotConfiguredException e) {
      notKept(before, e);
      documents.delete(id, version);
    }
  }

  /** What is kept of a document, the newest first; a deleted one's included. */
  public Page<T> list(String id, PageRequest page) {
    return records(id).list(page).map(Versioned::value);
  }

  /**
   * One version.
   *
   * @param version its number
   * @param created when the document was created, where one was deleted and another one has its id;
   *     absent, the newest that is kept
   */
  public Optional<T> find(String id, long version, Optional<Instant> created) {
    return created
        .map(it -> new VersionKey(it, version))
        .or(() -> newest(id).map(it -> VersionKey.of(type, it).withVersion(version)))
        .flatMap(key -> records(id).find(key.text()))
        .map(Versioned::value);
  }

  /** The newest version that is kept. */
  public Optional<T> newest(String id) {
    return list(id, new PageRequest(1, Optional.empty())).items().stream().findFirst();
  }

  private Records<T> records(String id) {
    return new Records<>(store, kind(id), type.type());
  }

  private String kind(String id) {
    return type.kind() + ":" + id;
  }
}

package io.github.drsorchestration.aws.dynamodb.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The documents that were read last, so that who reads and then writes need not read twice. One may
 * be out of date: a write that relies on it must fail unless the tokens are still these.
 *
 * @param <T> the documents
 */
final class LastRead<T> {

  private static final int MAX_DOCUMENTS = 32;

  private final LinkedHashMap<String, Document<T>> byId = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * A document as it was read.
   *
   * @param version its version
   * @param writes the tokens of its latest writes
   */
  record Document<T>(T value, long version, List<String> writes) {}

  synchronized void keep(String id, Document<T> document) {
    byId.put(id, document);
    if (byId.size() > MAX_DOCUMENTS) {
      byId.remove(byId.keySet().iterator().next());
    }
  }

  /** The document at this version, if it was read; only once, for its version is about to go. */
  synchronized Optional<Document<T>> take(String id, long version) {
    return Optional.ofNullable(byId.remove(id)).filter(it -> it.version() == version);
  }
}

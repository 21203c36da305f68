package io.github.drsorchestration.core.service.version;

import java.time.Instant;
import java.util.Locale;

/**
 * Where a version stands among the records of its document. Records are listed by id, so numbers
 * are counted down: the newest comes first. A document that was deleted and created again begins at
 * version 1 again, hence the moment of its creation.
 *
 * @param created when the document was created
 * @param version its version
 */
record VersionKey(Instant created, long version) {

  static <T> VersionKey of(VersionedType<T> type, T document) {
    return new VersionKey(
        type.created().apply(document).orElse(Instant.EPOCH), type.version().applyAsLong(document));
  }

  VersionKey withVersion(long other) {
    return new VersionKey(created, other);
  }

  String text() {
    return String.format(
        Locale.ROOT,
        "%019d-%09d-%019d",
        Long.MAX_VALUE - created.getEpochSecond(),
        999_999_999 - created.getNano(),
        Long.MAX_VALUE - version);
  }
}

package io.github.drsorchestration.jdbc.execution;

import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.failure.InvalidValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The place of an execution in the list, newest first, which is also what a page ends with.
 *
 * @param createdAt when it was started
 * @param executionId its id, by which those of one moment are ordered
 */
record Rank(Instant createdAt, String executionId) {

  /** Of a fixed length, so that texts sort like instants. */
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  static Rank of(ExecutionSummary summary) {
    return new Rank(summary.createdAt(), summary.executionId());
  }

  static Rank parse(String token) {
    int end = token.indexOf('/');
    try {
      return new Rank(
          Instant.parse(token.substring(0, Math.max(end, 0))), token.substring(end + 1));
    } catch (DateTimeException e) {
      throw new InvalidValueException("token", "must be the token of the page before");
    }
  }

  String token() {
    return createdAt + "/" + executionId;
  }

  String sortable() {
    return SORTABLE.format(createdAt);
  }
}

package io.github.drsorchestration.aws.drs;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ServerReference;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parses what DRS writes as text. A value that this version does not understand counts as absent,
 * because a list must not fail for one odd entry.
 */
final class DrsValues {

  private static final int ARN_PARTS = 7;
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;
  private static final int RESOURCE = 5;

  private DrsValues() {}

  /** A moment, with {@code Z} or an offset such as {@code +00:00}, and up to nine decimals. */
  static Optional<Instant> moment(@Nullable String text) {
    try {
      return present(text).map(it -> OffsetDateTime.parse(it).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A duration in the form of ISO 8601. */
  static Optional<Duration> duration(@Nullable String text) {
    try {
      return present(text).map(Duration::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** An account in a Region, where both are named and make sense. */
  static Optional<AccountRegion> place(@Nullable String accountId, @Nullable String region) {
    try {
      return present(accountId)
          .flatMap(account -> present(region).map(code -> new AccountRegion(account, code)));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** The source server that an ARN names: {@code arn:aws:drs:region:account:source-server/s-…}. */
  static Optional<ServerReference> server(@Nullable String arn) {
    List<String> parts = List.of(present(arn).orElse("").split("[:/]", ARN_PARTS));
    if (parts.size() != ARN_PARTS || !parts.get(RESOURCE).equals("source-server")) {
      return Optional.empty();
    }
    try {
      return place(parts.get(ACCOUNT), parts.get(REGION))
          .map(where -> new ServerReference(where, parts.get(RESOURCE + 1)));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  static Optional<String> present(@Nullable String text) {
    return Optional.ofNullable(text).filter(it -> !it.isBlank());
  }

  /** The constant of this name; DRS writes a hyphen in some names. */
  static <E extends Enum<E>> E constant(
      Map<String, E> known, @Nullable String name, E absent, E unknown) {
    return name == null || name.isEmpty()
        ? absent
        : known.getOrDefault(name.replace('-', '_'), unknown);
  }
}

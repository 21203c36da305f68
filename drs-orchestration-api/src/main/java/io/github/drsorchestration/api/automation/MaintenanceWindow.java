package io.github.drsorchestration.api.automation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Lasts;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A time in which nothing starts by itself. It happens once, or again and again.
 *
 * <pre>{@code
 * MaintenanceWindow patchNight =
 *     MaintenanceWindow.builder()
 *         .windowId("patch-night")
 *         .name("Patch night")
 *         .begins(new Timetable("0 22 * * WED", "Europe/Berlin"))
 *         .lasts(Duration.ofHours(8))
 *         .build();
 * }</pre>
 */
@Value.Immutable
@JsonSerialize(as = ImmutableMaintenanceWindow.class)
@JsonDeserialize(builder = MaintenanceWindow.Builder.class)
public interface MaintenanceWindow {

  @Text(TextForm.RECORD_ID)
  String windowId();

  /** One to 64 characters. */
  @Text(value = TextForm.NAME, max = 64)
  String name();

  /** When it begins, if it recurs. */
  Optional<Timetable> begins();

  /** How long it lasts each time, if it recurs; up to seven days. */
  @Lasts(min = "PT1M", max = "P7D")
  Optional<Duration> lasts();

  /** When it begins, if it happens once. */
  Optional<Instant> startsAt();

  /** When it is over, if it happens once. */
  Optional<Instant> endsAt();

  /** The plans that it is about; these and all of {@link #accountIds}. */
  Set<String> planIds();

  /** The accounts that it is about; with no plan and no account it is about everything. */
  @Text(TextForm.ACCOUNT_ID)
  Set<String> accountIds();

  /** Counts the changes; a write that is based on an older version is refused. */
  @Value.Default
  @Range(min = 0)
  default long version() {
    return 0;
  }

  Optional<Instant> createdDate();

  Optional<Actor> createdBy();

  Optional<Instant> lastModifiedDate();

  Optional<Actor> lastModifiedBy();

  /** Whether it is about every plan. */
  default boolean coversEverything() {
    return planIds().isEmpty() && accountIds().isEmpty();
  }

  /** Whether it is about this plan, whose servers are in these accounts. */
  default boolean covers(String planId, Collection<String> accounts) {
    return coversEverything()
        || planIds().contains(planId)
        || !Collections.disjoint(accountIds(), accounts);
  }

  /** When it is over, if it is on at the given moment. */
  default Optional<Instant> activeUntil(Instant now) {
    if (begins().isEmpty()) {
      return startsAt()
          .filter(it -> !it.isAfter(now))
          .flatMap(it -> endsAt())
          .filter(now::isBefore);
    }
    Duration length = lasts().orElse(Duration.ZERO);
    return begins().flatMap(it -> it.last(now.minus(length), now)).map(it -> it.plus(length));
  }

  @Value.Check
  default void check() {
    Bounds.check(MaintenanceWindow.class, this);
    boolean recurs = begins().isPresent() && lasts().isPresent();
    boolean once = startsAt().isPresent() && endsAt().isPresent();
    boolean half =
        begins().isPresent() != lasts().isPresent()
            || startsAt().isPresent() != endsAt().isPresent();
    Check.that(
        !half && recurs != once,
        "begins",
        "and lasts, or startsAt and endsAt, must say when it is: exactly one of the two pairs");
    Check.that(
        !once || startsAt().flatMap(start -> endsAt().filter(start::isBefore)).isPresent(),
        "endsAt",
        "must be after startsAt");
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableMaintenanceWindow.Builder {
    Builder() {}
  }
}

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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that is done for a recovery plan again and again.
 *
 * <pre>{@code
 * Schedule monthly =
 *     Schedule.builder()
 *         .scheduleId("shop-monthly")
 *         .name("Monthly drill of the shop")
 *         .planId("shop")
 *         .what(ScheduledWork.DRILL)
 *         .when(new Timetable("0 3 * * SUN#1", "Europe/Berlin"))
 *         .build();
 * }</pre>
 */
@Value.Immutable
@JsonSerialize(as = ImmutableSchedule.class)
@JsonDeserialize(builder = Schedule.Builder.class)
public interface Schedule {

  @Text(TextForm.RECORD_ID)
  String scheduleId();

  /** One to 64 characters. */
  @Text(value = TextForm.NAME, max = 64)
  String name();

  @Text(TextForm.NOT_BLANK)
  String planId();

  ScheduledWork what();

  Timetable when();

  @Value.Default
  default boolean enabled() {
    return true;
  }

  /** Whether a drill's instances are terminated after its end. */
  @Value.Default
  default boolean cleanUp() {
    return true;
  }

  /** What a drill is started with. */
  Map<String, String> parameters();

  /** How late a run may begin, because of a downtime or a maintenance window; up to seven days. */
  @Value.Default
  @Lasts(min = "PT1M", max = "P7D")
  default Duration startWithin() {
    return Duration.ofHours(6);
  }

  /** How long the end of a drill is waited for, up to 30 days. */
  @Value.Default
  @Lasts(min = "PT1M", max = "P30D")
  default Duration waitAtMost() {
    return Drill.DEFAULT_WAIT;
  }

  /** Counts the changes; a write that is based on an older version is refused. */
  @Value.Default
  @Range(min = 0)
  default long version() {
    return 0;
  }

  Optional<Instant> createdDate();

  Optional<Actor> createdBy();

  Optional<Instant> lastModifiedDate();

  /** Who changed it last, and is therefore the one who requests what it starts. */
  Optional<Actor> lastModifiedBy();

  @Value.Check
  default void check() {
    Bounds.check(Schedule.class, this);
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableSchedule.Builder {
    Builder() {}
  }
}

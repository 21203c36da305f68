package io.github.drsorchestration.api.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Items;
import io.github.drsorchestration.api.bounds.Lasts;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * In which order an application is brought back. The waves form a graph: independent ones run in
 * parallel, and by default each depends on the one before.
 *
 * <pre>{@code
 * RecoveryPlan plan =
 *     RecoveryPlan.builder()
 *         .planId("shop")
 *         .name("Web shop")
 *         .addWaves(
 *             Wave.builder().name("databases").addGroupIds("pg-databases").build(),
 *             Wave.builder().name("web").addGroupIds("pg-web").pauseBefore(true).build())
 *         .build();
 * }</pre>
 */
@Value.Immutable
@JsonSerialize(as = ImmutableRecoveryPlan.class)
@JsonDeserialize(builder = RecoveryPlan.Builder.class)
public interface RecoveryPlan {

  /** The priority of a plan that does not state one. */
  int DEFAULT_PRIORITY = 5;

  @Text(TextForm.NOT_BLANK)
  String planId();

  /** One to 64 characters, unique without regard to case. */
  @Text(value = TextForm.NAME, max = 64)
  String name();

  Optional<String> description();

  /** The waves; empty only where {@link #generatedWaves()} makes them. */
  List<Wave> waves();

  /** How the waves are made at the start, where they are not listed. */
  Optional<WaveGeneration> generatedWaves();

  /**
   * What is run, one after the other, once the instances of an execution were terminated: the rest
   * of the clean-up after a drill. Not run while an instance is left.
   */
  List<Hook> afterTermination();

  @Value.Default
  default RecoveryTargets targets() {
    return RecoveryTargets.NONE;
  }

  /** After this time from its start an execution ends TIMED_OUT, at most 30 days. */
  @Value.Default
  @Lasts(min = "PT1M", max = "P30D")
  default Duration maxDuration() {
    return Duration.ofDays(7);
  }

  /**
   * How important the application is, from 0 (most important) to 9. Where the quotas of an account
   * and Region are short, executions leave the room to those of more important plans; equals share.
   */
  @Value.Default
  @Range(min = 0, max = 9)
  default int priority() {
    return DEFAULT_PRIORITY;
  }

  /** What the plan is for, such as {@code Customer} and {@code Environment}; at most 50. */
  @Items(max = 50)
  Map<String, String> tags();

  /** Counts the changes; a store refuses a write that is based on an older version. */
  @Value.Default
  @Range(min = 0)
  default long version() {
    return 0;
  }

  Optional<Instant> createdDate();

  Optional<Actor> createdBy();

  Optional<Instant> lastModifiedDate();

  Optional<Actor> lastModifiedBy();

  /** Why it was last changed, as the one who did says. */
  Optional<String> lastModifiedReason();

  /** What the plan says, without its version and without who wrote it, when and why. */
  default RecoveryPlan content() {
    return toBuilder()
        .version(0)
        .createdDate(Optional.empty())
        .createdBy(Optional.empty())
        .lastModifiedDate(Optional.empty())
        .lastModifiedBy(Optional.empty())
        .lastModifiedReason(Optional.empty())
        .build();
  }

  /** Every protection group that a wave or the generation names, sorted. */
  default Set<String> allGroupIds() {
    Set<String> ids = new TreeSet<>();
    waves().forEach(wave -> ids.addAll(wave.groupIds()));
    generatedWaves().ifPresent(generation -> ids.addAll(generation.groupIds()));
    return ids;
  }

  @Value.Check
  default void check() {
    Bounds.check(RecoveryPlan.class, this);
    Check.that(
        waves().isEmpty() == generatedWaves().isPresent(),
        "waves",
        "or generatedWaves must say what to launch: exactly one of the two");
    Set<String> hooks = new HashSet<>();
    for (Hook hook : afterTermination()) {
      Check.that(
          hooks.add(hook.name()), "afterTermination", "uses the name '" + hook.name() + "' twice");
    }
    tags()
        .forEach(
            (key, value) -> {
              Check.name("tags", key, 128);
              Check.that(value.length() <= 256, "tags." + key, "must have at most 256 characters");
            });
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableRecoveryPlan.Builder {
    Builder() {}
  }
}

package io.github.drsorchestration.api.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Items;
import io.github.drsorchestration.api.bounds.Lasts;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.StableNames;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Servers that are launched together, and what has to happen before and after. A wave is judged by
 * its servers after its jobs have ended.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableWave.class)
@JsonDeserialize(builder = Wave.Builder.class)
public interface Wave {

  /** One to 64 characters, unique within the plan. */
  @Text(value = TextForm.NAME, max = 64)
  String name();

  Optional<String> description();

  /** The protection groups whose members it launches; they may span accounts and Regions. */
  @Items(min = 1)
  List<String> groupIds();

  /** The members to launch, where not all of the groups' are meant. */
  @Text(TextForm.SERVER_ID)
  Set<String> serverIds();

  /**
   * The waves that must have ended well before this one starts. Absent, it is the wave before this
   * one in the plan; empty, the wave starts at once.
   */
  Optional<Set<String>> dependsOn();

  /** Absent, the wave always takes part. */
  Optional<WaveCondition> condition();

  /** Absent, nobody is asked. */
  Optional<ApprovalPolicy> approval();

  /** Whether the execution pauses before this wave, the first one too. */
  @Value.Default
  default boolean pauseBefore() {
    return false;
  }

  /** Run one after the other before the launch. */
  List<Hook> beforeHooks();

  /** Run one after the other after the servers are healthy. */
  List<Hook> afterHooks();

  /** Asked of every launched server. */
  Optional<HealthCheck> healthCheck();

  /**
   * How long the wave may take from its first hook or launch to its end, at most seven days. It
   * bounds what DRS does; approvals and pauses have bounds of their own.
   */
  @Value.Default
  @Lasts(min = "PT1M", max = "P7D")
  default Duration timeout() {
    return Duration.ofHours(4);
  }

  @Value.Default
  default OnFailure onFailure() {
    return OnFailure.STOP;
  }

  /** How many critical servers may fail before the wave has failed. */
  @Value.Default
  default FailureThreshold failureThreshold() {
    return FailureThreshold.NONE;
  }

  /** Servers whose failure never fails the wave; all others are critical. */
  @Text(TextForm.SERVER_ID)
  Set<String> optionalServerIds();

  /**
   * Whether it waits, in a failback, until all of its servers are in sync; otherwise it begins when
   * the first of them is, and the others follow.
   */
  @Value.Default
  default boolean waitsForSync() {
    return false;
  }

  /** Whether more servers than fit into one DRS job are split over several. */
  @Value.Default
  default boolean splitting() {
    return true;
  }

  @Value.Check
  default Wave check() {
    Bounds.check(Wave.class, this);
    Check.that(
        new HashSet<>(groupIds()).size() == groupIds().size(), "groupIds", "names a group twice");
    Check.that(
        !dependsOn().orElse(Set.of()).contains(name()), "dependsOn", "names the wave itself");
    Set<String> before = new HashSet<>();
    beforeHooks().forEach(hook -> checkUnique("beforeHooks", before, hook));
    Set<String> after = new HashSet<>();
    afterHooks().forEach(hook -> checkUnique("afterHooks", after, hook));
    afterHooks().forEach(hook -> checkNotBefore(before, hook));
    return withCopyOfDependsOn();
  }

  /** The set within the optional is the caller's, or one that JSON was read into. */
  private Wave withCopyOfDependsOn() {
    Set<String> names = dependsOn().orElse(null);
    return names == null || names instanceof StableNames
        ? this
        : toBuilder().dependsOn(new StableNames("dependsOn", names)).build();
  }

  private static void checkUnique(String field, Set<String> names, Hook hook) {
    Check.that(names.add(hook.name()), field, "uses the name '" + hook.name() + "' twice");
  }

  private static void checkNotBefore(Set<String> before, Hook hook) {
    Check.that(
        !before.contains(hook.name()),
        "afterHooks",
        "uses the name '"
            + hook.name()
            + "', as beforeHooks does; the hooks of a wave need different names");
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableWave.Builder {
    Builder() {}
  }
}

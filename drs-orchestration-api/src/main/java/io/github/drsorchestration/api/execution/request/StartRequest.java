package io.github.drsorchestration.api.execution.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.preflight.FindingCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What somebody asks for who starts a plan. */
@Value.Immutable
@JsonSerialize(as = ImmutableStartRequest.class)
@JsonDeserialize(builder = StartRequest.Builder.class)
public interface StartRequest {

  @Text(TextForm.NOT_BLANK)
  String planId();

  ExecutionKind kind();

  /** Who asks. */
  Actor by();

  Optional<String> reason();

  /** The same token starts one execution, however often it is sent. */
  @Text(TextForm.NOT_BLANK)
  Optional<String> clientToken();

  /** When the disaster was declared; the RTO clock starts here. Absent, it is the start. */
  Optional<Instant> declaredAt();

  /** What the conditions of waves may ask about. */
  Map<String, String> parameters();

  @Value.Default
  default RecoveryPointChoice recoveryPoint() {
    return RecoveryPointChoice.LATEST;
  }

  /** The policy, where it is not that of the kind. */
  @JsonProperty("policy")
  Optional<StartPolicy> chosenPolicy();

  /** Whether the rest is launched where preflight forbids a part: as chosen, or by the kind. */
  @JsonIgnore
  default StartPolicy policy() {
    return chosenPolicy()
        .orElse(
            kind() == ExecutionKind.DRILL
                ? StartPolicy.ALL_OR_NOTHING
                : StartPolicy.RECOVER_WHAT_CAN_BE);
  }

  /** How important this execution is, in place of {@link RecoveryPlan#priority()}. */
  @Range(min = 0, max = 9)
  Optional<Integer> priority();

  /** What preflight may find without forbidding anything. */
  List<FindingOverride> overrides();

  /** Servers whose live instances may be deleted; the same as an override of that finding. */
  Optional<LiveInstanceOverride> liveInstanceOverride();

  /** The waves to start with; empty, together with {@link #serverIds()}, for the whole plan. */
  Set<String> waves();

  /** The servers to start with, beside those of {@link #waves()}. */
  @Text(TextForm.SERVER_ID)
  Set<String> serverIds();

  /** The execution to go on from. */
  Optional<Continuation> continues();

  /** What a failback brings home; absent for other kinds, and where the defaults are meant. */
  Optional<FailbackChoice> failback();

  /** What a failback brings home, with the defaults filled in. */
  @JsonIgnore
  default FailbackChoice failbackChoice() {
    return failback().orElse(FailbackChoice.DEFAULT);
  }

  /** The drill that has to give way. */
  Optional<TakeOver> takeOver();

  /** How the start came in; set by the entry point. */
  Optional<EntryPoint> source();

  /** The disaster that the execution is part of. */
  Optional<DisasterPart> disaster();

  /** All overrides, whatever their form. */
  default List<FindingOverride> allOverrides() {
    List<FindingOverride> all = new ArrayList<>(overrides());
    liveInstanceOverride()
        .map(it -> new FindingOverride(FindingCode.LIVE_INSTANCE, it.serverIds(), it.reason()))
        .ifPresent(all::add);
    return List.copyOf(all);
  }

  /** Whether only some of the plan's waves and servers are to be started. */
  default boolean startsPart() {
    return !waves().isEmpty() || !serverIds().isEmpty();
  }

  /** Whether the server is to be started. */
  default boolean includes(String wave, String serverId) {
    return !startsPart() || waves().contains(wave) || serverIds().contains(serverId);
  }

  @Value.Check
  default void check() {
    Bounds.check(StartRequest.class, this);
    by().exceptEngine("by");
    Check.that(
        failback().isEmpty() || kind() == ExecutionKind.FAILBACK,
        "failback",
        "is for failbacks only");
    Check.that(
        takeOver().isEmpty() || kind() == ExecutionKind.RECOVERY,
        "takeOver",
        "is for recoveries only");
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableStartRequest.Builder {
    Builder() {}

    /** Whether the rest is launched where preflight forbids a part. */
    public Builder policy(StartPolicy policy) {
      return chosenPolicy(policy);
    }

    /** An actor of whom only the id is known. */
    public Builder by(String id) {
      return by(Actor.of(id));
    }
  }
}

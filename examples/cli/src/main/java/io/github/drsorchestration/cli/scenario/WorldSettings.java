package io.github.drsorchestration.cli.scenario;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.execution.request.LiveInstanceOverride;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.testkit.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The section {@code simulation} of a file: the world, the start, faults and requests. */
@Value.Immutable
@JsonSerialize(as = ImmutableWorldSettings.class)
@JsonDeserialize(builder = WorldSettings.Builder.class)
public interface WorldSettings {

  /** When the execution is started. */
  @Value.Default
  default Instant startTime() {
    return Instant.parse("2026-01-05T02:00:00Z");
  }

  /** The seed of everything that the file leaves open. */
  @Value.Default
  default long seed() {
    return 1;
  }

  /** The plan to run unless the command line names one. */
  Optional<String> plan();

  @Value.Default
  default String startedBy() {
    return "operator";
  }

  Optional<String> reason();

  /** How long before the start the disaster was declared. */
  @Value.Default
  default Duration declaredBefore() {
    return Duration.ZERO;
  }

  Map<String, String> parameters();

  @Value.Default
  default RecoveryPointChoice recoveryPoint() {
    return RecoveryPointChoice.LATEST;
  }

  Optional<LiveInstanceOverride> liveInstanceOverride();

  List<ServerEntry> servers();

  List<QuotaSettings> quotas();

  @Value.Default
  default JobTiming jobs() {
    return JobTiming.DRAWN;
  }

  List<Fault> faults();

  List<ScriptedRequest> requests();

  /** The way home after the recovery; absent, the recovery is all that is simulated. */
  Optional<FailbackSettings> failback();

  List<HookBehaviour> hooks();

  List<HealthBehaviour> health();

  /** All servers, one by one. */
  default List<ServerEntry> allServers() {
    return servers().stream().flatMap(entry -> entry.numbered().stream()).toList();
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds one. */
  final class Builder extends ImmutableWorldSettings.Builder {
    Builder() {}
  }
}

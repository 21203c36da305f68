package io.github.drsorchestration.testkit.proof.chaos.scenario;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.memory.ScriptedAnswer;
import io.github.drsorchestration.testkit.memory.ScriptedRun;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** Everything that determines a history: plans, a world, the faults in it, and the requests. */
@Value.Immutable
public interface ChaosScenario {

  /** When every world starts. */
  Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

  /** The seed of the world; with {@link #of(long)}, of everything else too. */
  long seed();

  List<SimulatedServer> servers();

  /** The quotas of places where they are not the defaults. */
  Map<AccountRegion, Quotas> quotas();

  List<ProtectionGroup> groups();

  List<RecoveryPlan> plans();

  List<PlannedStart> starts();

  List<Fault> faults();

  /** The ports of the embedding service that make trouble. */
  List<PortTrouble> portTroubles();

  List<PlannedRequest> requests();

  List<ProcessFault> processFaults();

  List<ExternalLaunch> externalLaunches();

  /** How hooks run, by name; others succeed at once. */
  Map<String, ScriptedRun> hooks();

  /** How approvers answer, by wave; other waves get no answer. */
  Map<String, ScriptedAnswer> approvals();

  /** The health of instances, by server; those of other servers are healthy at once. */
  Map<String, ServerHealth> health();

  /** Every call of DRS takes a time that is drawn, at most this. */
  @Value.Default
  default Duration slowestCall() {
    return Duration.ZERO;
  }

  /** The number of processes that drive the executions. */
  @Value.Default
  default int processes() {
    return 1;
  }

  /** Whether DRS sends an event for every launch. */
  @Value.Default
  default boolean withEvents() {
    return false;
  }

  /**
   * Whether nothing keeps the executions from completing: no fault, no request, no other launch,
   * and no plan or server that is meant to fail. Processes may still crash and stall.
   */
  default boolean isUndisturbed() {
    return UndisturbedScenarios.is(this);
  }

  /** The scenario of a seed, which stays the same within one version of the testkit. */
  static ChaosScenario of(long seed) {
    return new ScenarioGenerator(seed).make();
  }

  /** The scenario of a seed with a way home: what it recovers is brought back. */
  static ChaosScenario withFailback(long seed) {
    return new FailbackGenerator(seed, of(seed)).make();
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one. */
  final class Builder extends ImmutableChaosScenario.Builder {
    Builder() {}
  }
}

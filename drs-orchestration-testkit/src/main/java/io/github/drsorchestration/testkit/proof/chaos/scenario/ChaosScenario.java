package io.github.drsorchestration.testkit.proof.chaos.scenario;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.memory.ScriptedAnswer;
import io.github.drsorchestration.testkit.memory.ScriptedRun;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** Everything that decides a history: plans, a world, what goes wrong in it and who asks what. */
@Value.Immutable
public interface ChaosScenario {

  /** What the world draws from; with {@link #of(long)} everything else comes from it too. */
  long seed();

  List<SimulatedServer> servers();

  /** The quotas of the places where they are not the usual ones. */
  Map<AccountRegion, Quotas> quotas();

  List<ProtectionGroup> groups();

  List<RecoveryPlan> plans();

  List<PlannedStart> starts();

  List<Fault> faults();

  List<PlannedRequest> asks();

  List<ProcessFault> mishaps();

  List<ExternalLaunch> strangers();

  /** How hooks run, by name; one that is not named succeeds at once. */
  Map<String, ScriptedRun> hooks();

  /** What approvers say, by wave; of a wave that is not named they say nothing. */
  Map<String, ScriptedAnswer> approvals();

  /** How well instances are, by server; those of one that is not named are healthy at once. */
  Map<String, ServerHealth> health();

  /** How many processes drive the executions. */
  @Value.Default
  default int processes() {
    return 1;
  }

  /** Whether DRS tells of every launch. */
  @Value.Default
  default boolean withEvents() {
    return false;
  }

  /**
   * Whether nothing keeps the executions from completing: no fault, no request, nobody else, and no
   * plan or server that is meant to fail. Processes may still die and stand still.
   */
  default boolean isUntroubled() {
    return UndisturbedScenarios.is(this);
  }

  /**
   * The scenario of a seed: the same one for ever, as long as this version of the testkit lasts.
   */
  static ChaosScenario of(long seed) {
    return new ScenarioGenerator(seed).make();
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

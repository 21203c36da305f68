package io.github.drsorchestration.testkit.proof.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.memory.ScriptedAnswer;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import io.github.drsorchestration.testkit.proof.chaos.scenario.PlannedRequest;
import io.github.drsorchestration.testkit.proof.chaos.scenario.PlannedStart;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ProcessFault;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What random seeds found once, shrunk to what it needs. Every invariant holds now. */
class FoundByChaosTest {
  private static final AccountRegion DUBLIN = new AccountRegion("111111111111", "eu-west-1");
  private static final String DB = "s-00000000000000db1";
  private static final String WEB = "s-0000000000000web1";
  private static final Wave FIRST = Wave.builder().name("first").addGroupIds("g1").build();
  private static final Wave SECOND = Wave.builder().name("second").addGroupIds("g2").build();

  /** Both waves timed out over jobs that never end; their servers are up, as DRS says at once. */
  @Test
  void waves_whose_launches_are_only_followed_are_taken_up_together() {
    assertThat(Trial.of(ChaosScenario.of(144_773)).violation()).isEmpty();
  }

  /** The only process was down while the place of two waves would have answered. */
  @Test
  void a_place_is_not_silent_because_nobody_has_asked() {
    assertThat(Trial.of(ChaosScenario.of(2_601)).violation()).isEmpty();
  }

  /**
   * Resumed, paused and resumed within a step: one wave begins, and the next one's pause follows.
   */
  @Test
  void a_wave_may_begin_in_the_step_in_which_the_plan_pauses_before_another() {
    assertThat(Trial.of(ChaosScenario.of(514_318)).violation()).isEmpty();
  }

  /** DRS lists the job 14 minutes after its launch, while another server is being terminated. */
  @Test
  void what_a_job_launched_that_is_listed_during_a_termination_is_terminated_too() {
    assertThat(Trial.of(ChaosScenario.of(629_255)).violation()).isEmpty();
  }

  /** A process stands still for 15 minutes; then one of three servers has no recovery point. */
  @Test
  void the_halves_of_a_refused_call_do_not_wait_for_what_was_not_tried_for_long() {
    assertThat(Trial.of(ChaosScenario.of(633_389)).violation()).isEmpty();
  }

  /** The last hook runs out of time while a late server is not healthy yet. */
  @Test
  void a_wave_does_not_fail_for_its_hook_before_a_late_server_was_looked_at() {
    assertThat(Trial.of(ChaosScenario.of(639_327)).violation()).isEmpty();
  }

  /** The group's place did not answer; what is left out without it needs no retry. */
  @Test
  void a_retry_is_not_for_a_wave_that_is_left_out_and_lacks_servers() {
    assertThat(Trial.of(ChaosScenario.of(760_026)).violation()).isEmpty();
  }

  /** A relaunch and a skip are obeyed in one step, in this order. */
  @Test
  void a_wave_that_was_taken_up_does_not_wait_for_one_that_a_later_skip_judges_again() {
    assertThat(Trial.of(ChaosScenario.of(1_019_543)).violation()).isEmpty();
  }

  /** The place of a launch whose call hangs is dark for two hours, far into the termination. */
  @Test
  void nothing_is_gone_before_it_is_known_what_became_of_its_launch() {
    assertThat(Trial.of(ChaosScenario.of(1_190_158)).violation()).isEmpty();
  }

  /** One server holds all the room of its place for hours, because its job does not end. */
  @Test
  void a_job_that_does_not_end_is_not_watched_closely_for_hours() {
    assertThat(Trial.of(ChaosScenario.of(7_125)).violation()).isEmpty();
  }

  @Test
  void what_is_asked_long_after_the_end_is_published_too() {
    ChaosScenario scenario =
        scenario(FIRST)
            .servers(
                List.of(server(DB).toBuilder().replicationState(ReplicationState.STOPPED).build()))
            .addRequests(request(Optional.empty(), Duration.ofHours(2), RequestType.TERMINATE))
            .build();

    TrialResult result = Trial.of(scenario);

    assertThat(result.violation()).isEmpty();
    assertThat(result.tally().of("requests accepted", "TERMINATE")).isEqualTo(1);
  }

  @Test
  void a_claim_that_comes_after_the_end_takes_no_server_from_others() {
    ChaosScenario scenario =
        scenario(FIRST.toBuilder().approval(ApprovalPolicy.builder().build()).build())
            .processes(2)
            .addProcessFaults(stall(1, ProcessFault.Point.BEFORE_EFFECT, 1, Duration.ofSeconds(20)))
            .addRequests(
                request(
                    Optional.of(ExecutionStatus.AWAITING_APPROVAL),
                    Duration.ofSeconds(5),
                    RequestType.DENY))
            .build();

    assertThat(Trial.of(scenario).violation()).isEmpty();
  }

  @Test
  void a_release_that_was_reported_late_frees_nothing_of_a_reopened_execution() {
    ChaosScenario scenario =
        scenario(FIRST.toBuilder().onFailure(OnFailure.CONTINUE).build(), SECOND)
            .processes(2)
            .addFaults(Fault.ofServer(FaultKind.LAUNCH_FAILS, DB))
            .addProcessFaults(stall(1, ProcessFault.Point.AFTER_EFFECT, 2, Duration.ofSeconds(4)))
            .addProcessFaults(stall(1, ProcessFault.Point.AFTER_EFFECT, 3, Duration.ofSeconds(4)))
            .addProcessFaults(stall(1, ProcessFault.Point.AFTER_EFFECT, 4, Duration.ofSeconds(4)))
            .addRequests(
                request(
                    Optional.of(ExecutionStatus.PARTIAL), Duration.ofSeconds(1), RequestType.RETRY))
            .build();

    assertThat(Trial.of(scenario).violation()).isEmpty();
  }

  @Test
  void an_approved_wave_waits_for_a_dependency_that_is_taken_up_again() {
    Wave first = FIRST.toBuilder().timeout(Duration.ofHours(1)).onFailure(OnFailure.PAUSE).build();
    Wave second = SECOND.toBuilder().approval(ApprovalPolicy.builder().build()).build();
    ChaosScenario scenario =
        scenario(first, second)
            .addFaults(
                Fault.builder()
                    .kind(FaultKind.LAUNCH_LATE)
                    .serverId(DB)
                    .occurrence(1)
                    .magnitude(Duration.ofHours(2))
                    .build())
            .putApprovals("second", ScriptedAnswer.yes(Duration.ofMinutes(7), "grace"))
            .addRequests(
                request(
                    Optional.of(ExecutionStatus.PAUSED), Duration.ofMinutes(4), RequestType.RESUME))
            .addRequests(
                request(
                    Optional.of(ExecutionStatus.AWAITING_APPROVAL),
                    Duration.ofMinutes(3),
                    RequestType.PAUSE))
            .addRequests(
                new PlannedRequest(
                    0,
                    Optional.of(ExecutionStatus.PAUSED),
                    2,
                    Duration.ofMinutes(7),
                    ExecutionRequest.of(RequestType.RETRY, Actor.of("grace"), "again")))
            .build();

    TrialResult result = Trial.of(scenario);

    assertThat(result.violation()).isEmpty();
    assertThat(result.tally().of("requests accepted", "RETRY")).isEqualTo(1);
  }

  @Test
  void a_hook_that_never_began_gets_its_whole_time_however_long_the_orchestrator_stood_still() {
    Hook hook =
        Hook.builder()
            .name("switch DNS")
            .type(HookType.IN_PROCESS)
            .target("dns")
            .timeout(Duration.ofMinutes(5))
            .build();
    ChaosScenario scenario =
        scenario(FIRST.toBuilder().addBeforeHooks(hook).build())
            .addProcessFaults(stall(0, ProcessFault.Point.AFTER_SAVE, 3, Duration.ofMinutes(15)))
            .build();

    TrialResult result = Trial.of(scenario);

    assertThat(result.violation()).isEmpty();
    assertThat(result.tally().of("executions", "COMPLETED")).isEqualTo(1);
  }

  @Test
  void an_approval_given_in_time_counts_however_late_it_is_taken_up() {
    ApprovalPolicy policy = ApprovalPolicy.builder().expiresAfter(Duration.ofMinutes(20)).build();
    ChaosScenario scenario =
        scenario(FIRST.toBuilder().approval(policy).build())
            .addRequests(
                request(
                    Optional.of(ExecutionStatus.AWAITING_APPROVAL),
                    Duration.ofMinutes(18),
                    RequestType.APPROVE))
            .addProcessFaults(crash(ProcessFault.Point.AFTER_SAVE, 5, Duration.ofMinutes(5)))
            .build();

    TrialResult result = Trial.of(scenario);

    assertThat(result.violation()).isEmpty();
    assertThat(result.tally().of("process faults", "CRASH AFTER_SAVE")).isEqualTo(1);
    assertThat(result.tally().of("executions", "COMPLETED")).isEqualTo(1);
  }

  @Test
  void nothing_is_launched_by_the_step_that_ends_an_execution_for_want_of_time() {
    ChaosScenario drawn = scenario(FIRST.toBuilder().pauseBefore(true).build()).build();
    RecoveryPlan plan =
        drawn.plans().get(0).toBuilder().maxDuration(Duration.ofMinutes(65)).build();
    ChaosScenario scenario =
        drawn.toBuilder()
            .plans(List.of(plan))
            .addRequests(request(Optional.empty(), Duration.ofMinutes(65), RequestType.RESUME))
            .build();

    TrialResult result = Trial.of(scenario);

    assertThat(result.violation()).isEmpty();
    assertThat(result.tally().of("requests accepted", "RESUME")).isEqualTo(1);
    assertThat(result.tally().of("executions", "TIMED_OUT")).isEqualTo(1);
    assertThat(result.events()).noneMatch(event -> event.type() == EventType.JOB_INTENDED);
  }

  @Test
  void nobody_can_know_of_what_a_job_launches_that_is_listed_after_the_termination() {
    ChaosScenario scenario =
        scenario(FIRST)
            .addFaults(Fault.ofCall(FaultKind.RESPONSE_LOST, ServiceCall.START_RECOVERY, 1))
            .addFaults(
                Fault.builder()
                    .kind(FaultKind.JOB_LISTED_LATE)
                    .occurrence(1)
                    .magnitude(Duration.ofMinutes(10))
                    .build())
            .addRequests(
                request(Optional.empty(), Duration.ofSeconds(30), RequestType.CANCEL),
                request(
                    Optional.of(ExecutionStatus.CANCELLED),
                    Duration.ofSeconds(5),
                    RequestType.TERMINATE))
            .build();

    TrialResult result = Trial.of(scenario);

    assertThat(result.violation()).isEmpty();
    assertThat(result.tally().of("requests accepted", "TERMINATE")).isEqualTo(1);
  }

  private static ChaosScenario.Builder scenario(Wave... waves) {
    return ChaosScenario.builder()
        .seed(1)
        .addServers(server(DB), server(WEB))
        .addGroups(group("g1", DB), group("g2", WEB))
        .addPlans(RecoveryPlan.builder().planId("p").name("Plan").addWaves(waves).build())
        .addStarts(
            new PlannedStart(
                Duration.ZERO,
                StartRequest.builder()
                    .planId("p")
                    .kind(ExecutionKind.DRILL)
                    .by("ada")
                    .parameters(Map.of())
                    .build()));
  }

  private static SimulatedServer server(String serverId) {
    return SimulatedServer.of(serverId, DUBLIN);
  }

  private static ProtectionGroup group(String groupId, String serverId) {
    return ProtectionGroup.builder()
        .groupId(groupId)
        .name(groupId)
        .accountId(DUBLIN.accountId())
        .region(DUBLIN.region())
        .addServerIds(serverId)
        .build();
  }

  private static PlannedRequest request(
      Optional<ExecutionStatus> when, Duration after, RequestType type) {
    return new PlannedRequest(
        0, when, 1, after, ExecutionRequest.of(type, Actor.of("grace"), "because"));
  }

  private static ProcessFault stall(
      int process, ProcessFault.Point point, int nth, Duration duration) {
    return new ProcessFault(ProcessFault.Kind.STALL, process, point, nth, duration);
  }

  private static ProcessFault crash(ProcessFault.Point point, int nth, Duration down) {
    return new ProcessFault(ProcessFault.Kind.CRASH, 0, point, nth, down);
  }
}

package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.planOf;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.disaster.Disaster;
import io.github.drsorchestration.api.disaster.DisasterPlan;
import io.github.drsorchestration.api.disaster.DisasterReport;
import io.github.drsorchestration.api.disaster.DisasterRequest;
import io.github.drsorchestration.api.disaster.DisasterStatus;
import io.github.drsorchestration.api.disaster.PlanReport;
import io.github.drsorchestration.api.disaster.PlanStart;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.Continuation;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.execution.request.WaitUntil;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.report.Verdict;
import io.github.drsorchestration.core.service.disaster.Disasters;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DisasterScenarioTest {

  private static final String[] TEN =
      IntStream.range(0, 10).mapToObj(n -> "app" + n).toArray(String[]::new);

  @Test
  void ten_plans_are_one_disaster_with_one_id_one_recovery_time_and_one_report() {
    Simulation simulation = applications(TEN);
    Disaster started =
        disasters(simulation)
            .start(
                fire(Stream.of(TEN).map(PlanStart::of).toArray(PlanStart[]::new))
                    .rtoTarget(Duration.ofHours(1))
                    .declaredAt(simulation.time().now().minusSeconds(600))
                    .build());
    simulation.runUntilIdle();

    assertThat(started.status()).isEqualTo(DisasterStatus.RUNNING);
    assertThat(started.plans()).extracting(DisasterPlan::planId).containsExactly(TEN);
    Disaster ended = disasters(simulation).get("fire");
    assertThat(ended.status()).isEqualTo(DisasterStatus.COMPLETED);
    assertThat(ended.plans())
        .allSatisfy(plan -> assertThat(plan.recovered()).isEqualTo(plan.servers()).isEqualTo(1));
    DisasterReport report = disasters(simulation).report("fire");
    assertThat(report.rto().measured()).contains(Duration.ofSeconds(600 + 630));
    assertThat(report.rto().verdict()).isEqualTo(Verdict.MET);
    assertThat(report.serverCounts()).containsOnlyKeys(ServerStatus.RECOVERED).containsValue(10);
    assertThat(report.plans()).extracting(PlanReport::planId).containsExactly(TEN);
    assertThat(report.plans())
        .allSatisfy(
            plan -> {
              assertThat(plan.status()).contains(ExecutionStatus.COMPLETED);
              assertThat(plan.rto().orElseThrow().measured()).isEqualTo(report.rto().measured());
              assertThat(plan.verified()).isTrue();
            });
    assertThat(report.verified()).isTrue();
  }

  @Test
  void a_repeated_start_gives_the_same_executions_and_adds_what_is_missing() {
    Simulation simulation = applications("a", "b");
    Disaster first = disasters(simulation).start(fire(PlanStart.of("a")).build());
    simulation.runFor(Duration.ofMinutes(5));
    DisasterRequest both = fire(PlanStart.of("a"), PlanStart.of("b")).build();
    Disaster second = disasters(simulation).start(both);
    simulation.restart();
    Disaster third = disasters(simulation).start(both);
    simulation.runUntilIdle();

    assertThat(second.plan("a").orElseThrow().executionId())
        .isEqualTo(first.plan("a").orElseThrow().executionId());
    assertThat(third.plans())
        .extracting(DisasterPlan::executionId)
        .isEqualTo(second.plans().stream().map(DisasterPlan::executionId).toList());
    assertThat(third.declaredAt()).isEqualTo(first.declaredAt());
    assertThat(executions(simulation))
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.declaredAt()).isEqualTo(first.declaredAt()));
  }

  @Test
  void plans_that_are_added_later_share_the_declaration_and_the_report() {
    Simulation simulation = applications("a", "b");
    Disaster first = disasters(simulation).start(fire(PlanStart.of("a")).build());
    simulation.runFor(Duration.ofMinutes(5));
    Disaster both = disasters(simulation).start(fire(PlanStart.of("b")).build());
    simulation.runUntilIdle();

    assertThat(both.plans()).extracting(DisasterPlan::planId).containsExactly("a", "b");
    assertThat(both.declaredAt()).isEqualTo(first.declaredAt());
    assertThat(disasters(simulation).report("fire").rto().measured())
        .contains(Scene.duration("15:30"));
  }

  @Test
  void a_disaster_is_found_again_by_its_executions_alone() {
    Simulation simulation = applications("a", "b");
    disasters(simulation).start(fire(PlanStart.of("a"), PlanStart.of("b")).build());
    simulation.restart();

    assertThat(disasters(simulation).get("fire").plans()).hasSize(2);
    assertThat(executions(simulation))
        .allSatisfy(
            it -> {
              assertThat(created(simulation, it).disaster()).contains("fire");
              assertThat(simulation.report(it.executionId()).disasterId()).contains("fire");
            });
    assertThatThrownBy(() -> disasters(simulation).get("flood"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_recovery_starts_what_it_can_and_a_drill_all_or_nothing() {
    Simulation simulation = applications("a");
    DisasterRequest request = fire(PlanStart.of("gone"), PlanStart.of("a")).build();

    assertThatThrownBy(
            () ->
                disasters(simulation).start(request.toBuilder().kind(ExecutionKind.DRILL).build()))
        .isInstanceOf(NotFoundException.class);
    assertThat(executions(simulation)).isEmpty();

    Disaster started = disasters(simulation).start(request);
    simulation.runUntilIdle();

    assertThat(started.plan("gone").orElseThrow().problem()).isPresent();
    assertThat(disasters(simulation).get("fire").status()).isEqualTo(DisasterStatus.PARTIAL);
    assertThat(disasters(simulation).report("fire").rto().measured()).isEmpty();
    assertThatThrownBy(() -> disasters(simulation).start(fire(PlanStart.of("gone")).build()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () ->
                disasters(simulation)
                    .start(fire(PlanStart.of("a")).kind(ExecutionKind.DRILL).build()))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void a_plan_starts_when_those_before_it_are_completed() {
    Simulation simulation = applications("first", "second", "third");
    disasters(simulation)
        .start(
            fire(after("third", "second"), after("second", "first"), PlanStart.of("first"))
                .build());
    simulation.runFor(Duration.ofMinutes(1));

    Execution second = execution(simulation, "second");
    assertThat(second.status()).isEqualTo(ExecutionStatus.PAUSED);
    assertThat(second.pause().orElseThrow().reason()).isEqualTo("waits for plan first");
    assertThat(second.holdsServers()).isTrue();
    assertThat(disasters(simulation).get("fire").plan("third").orElseThrow().waitsFor())
        .containsExactly("second");
    simulation.runUntilIdle();

    assertThat(statuses(simulation, "first")).containsExactly("00:00 RUNNING", "10:30 COMPLETED");
    assertThat(statuses(simulation, "second"))
        .containsExactly("00:00 RUNNING", "00:00 PAUSED", "10:30 RUNNING", "21:00 COMPLETED");
    assertThat(statuses(simulation, "third"))
        .containsExactly("00:00 RUNNING", "00:00 PAUSED", "21:15 RUNNING", "31:45 COMPLETED");
    DisasterReport report = disasters(simulation).report("fire");
    assertThat(report.rto().measured()).contains(Scene.duration("31:45"));
    assertThat(report.plans().get(0).waitsFor()).containsExactly("second");
    assertThat(report.verified()).isTrue();
  }

  @Test
  void a_plan_waits_for_the_retry_of_what_failed_before_it() {
    Simulation simulation = applications("first", "second");
    simulation.world().add(failsOnce("first"));
    disasters(simulation).start(fire(after("second", "first"), PlanStart.of("first")).build());
    simulation.runFor(Duration.ofHours(1));

    assertThat(execution(simulation, "first").status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(execution(simulation, "second").status()).isEqualTo(ExecutionStatus.PAUSED);
    simulation.request(
        execution(simulation, "first").executionId(),
        ExecutionRequest.of(RequestType.RETRY, "ann", "repaired"));
    simulation.runUntilIdle();

    assertThat(execution(simulation, "second").status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(disasters(simulation).get("fire").status()).isEqualTo(DisasterStatus.COMPLETED);
  }

  @Test
  void a_plan_may_follow_on_any_end_of_those_before_it() {
    Simulation simulation = applications("first", "second");
    simulation.world().add(failsOnce("first"));
    PlanStart second = after("second", "first").toBuilder().waitUntil(WaitUntil.ENDED).build();
    disasters(simulation).start(fire(PlanStart.of("first"), second).build());
    simulation.runUntilIdle();

    assertThat(execution(simulation, "second").status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(disasters(simulation).get("fire").status()).isEqualTo(DisasterStatus.PARTIAL);
  }

  @Test
  void an_operator_can_lift_the_wait_on_record() {
    Simulation simulation = applications("first", "second");
    disasters(simulation).start(fire(PlanStart.of("first"), after("second", "first")).build());
    simulation.runFor(Duration.ofMinutes(1));
    ask(simulation, "second", RequestType.RESUME);
    simulation.runUntilIdle();

    assertThat(statuses(simulation, "second"))
        .containsExactly("00:00 RUNNING", "00:00 PAUSED", "01:00 RUNNING", "11:30 COMPLETED");
  }

  @Test
  void a_pause_during_the_wait_outlasts_it() {
    Simulation simulation = applications("first", "second");
    disasters(simulation).start(fire(PlanStart.of("first"), after("second", "first")).build());
    simulation.runFor(Duration.ofMinutes(1));
    ask(simulation, "second", RequestType.PAUSE);
    simulation.runFor(Duration.ofMinutes(1));
    ask(simulation, "second", RequestType.RESUME);
    simulation.runFor(Duration.ofMinutes(1));
    assertThat(execution(simulation, "second").status()).isEqualTo(ExecutionStatus.PAUSED);
    ask(simulation, "second", RequestType.PAUSE);
    simulation.runFor(Duration.ofHours(1));
    assertThat(execution(simulation, "second").status()).isEqualTo(ExecutionStatus.PAUSED);
    ask(simulation, "second", RequestType.RESUME);
    simulation.runUntilIdle();

    assertThat(execution(simulation, "second").status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_plan_that_waits_can_be_cancelled_and_ends_in_time() {
    Simulation simulation = applications("first", "second", "third");
    simulation.world().add(failsOnce("first"));
    disasters(simulation)
        .start(
            fire(PlanStart.of("first"), after("second", "first"), after("third", "first")).build());
    simulation.runFor(Duration.ofMinutes(1));
    ask(simulation, "second", RequestType.CANCEL);
    simulation.runUntilIdle();

    assertThat(execution(simulation, "second").status()).isEqualTo(ExecutionStatus.CANCELLED);
    assertThat(execution(simulation, "third").status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    assertThat(simulation.world().record().launches()).hasSize(1);
  }

  @Test
  void what_continues_a_plan_of_a_disaster_takes_its_place() {
    Simulation simulation = applications("a");
    disasters(simulation).start(fire(PlanStart.of("a")).build());
    simulation.runFor(Duration.ofMinutes(1));
    ask(simulation, "a", RequestType.CANCEL);
    simulation.runUntilIdle();
    String before = execution(simulation, "a").executionId();
    Execution later =
        simulation.run(
            StartRequest.builder()
                .planId("a")
                .kind(ExecutionKind.RECOVERY)
                .by(Scene.OPERATOR)
                .continues(Continuation.of(before))
                .build());

    assertThat(disasters(simulation).get("fire").plan("a").orElseThrow().executionId())
        .contains(later.executionId());
    assertThat(disasters(simulation).report("fire").status()).isEqualTo(DisasterStatus.COMPLETED);
  }

  private static Simulation applications(String... names) {
    Simulation simulation = Simulation.of(world(names).build());
    for (String name : names) {
      simulation
          .with(group(name))
          .with(
              planOf(wave(name).build())
                  .planId(name)
                  .name(name)
                  .maxDuration(Duration.ofHours(6))
                  .build());
    }
    return simulation;
  }

  private static Disasters disasters(Simulation simulation) {
    return simulation.orchestrator().disasters();
  }

  private static DisasterRequest.Builder fire(PlanStart... plans) {
    return DisasterRequest.builder()
        .disasterId("fire")
        .name("Ireland is down")
        .kind(ExecutionKind.RECOVERY)
        .by(Scene.OPERATOR)
        .addPlans(plans);
  }

  private static PlanStart after(String plan, String before) {
    return PlanStart.builder().planId(plan).addAfter(before).build();
  }

  private static Fault failsOnce(String name) {
    return Fault.builder()
        .kind(FaultKind.LAUNCH_FAILS)
        .serverId(Cast.id(name))
        .occurrence(1)
        .build();
  }

  private static void ask(Simulation simulation, String plan, RequestType type) {
    simulation.request(
        execution(simulation, plan).executionId(), ExecutionRequest.of(type, "ann", "because"));
  }

  private static List<Execution> executions(Simulation simulation) {
    return simulation
        .executionStore()
        .list(ExecutionQuery.ofDisaster("fire"), PageRequest.FIRST)
        .items()
        .stream()
        .map(summary -> simulation.execution(summary.executionId()))
        .toList();
  }

  private static Execution execution(Simulation simulation, String plan) {
    return disasters(simulation)
        .get("fire")
        .plan(plan)
        .flatMap(DisasterPlan::executionId)
        .map(simulation::execution)
        .orElseThrow();
  }

  private static EventDetails.ExecutionCreated created(Simulation simulation, Execution execution) {
    return (EventDetails.ExecutionCreated)
        simulation.orchestrator().executions().events(execution.executionId()).get(0).details();
  }

  private static List<String> statuses(Simulation simulation, String plan) {
    return simulation
        .orchestrator()
        .executions()
        .events(execution(simulation, plan).executionId())
        .stream()
        .filter(event -> event.type() == EventType.STATUS_CHANGED)
        .map(
            event -> {
              Duration since = Duration.between(simulation.world().start(), event.at());
              Optional<String> to = Optional.ofNullable(event.flatDetails().get("to"));
              return "%02d:%02d %s"
                  .formatted(since.toMinutes(), since.toSecondsPart(), to.orElseThrow());
            })
        .toList();
  }
}

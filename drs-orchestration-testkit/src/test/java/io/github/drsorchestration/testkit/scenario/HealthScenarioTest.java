package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.planOf;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.RecoveryTargets;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.Verdict;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthScenarioTest {

  private static final HealthCheck TEN_MINUTES = HealthCheck.builder().probe("http").build();

  @Test
  void the_rto_runs_from_the_declaration_to_the_last_healthy_server() {
    RecoveryPlan plan =
        planOf(wave("a").healthCheck(TEN_MINUTES).build())
            .targets(new RecoveryTargets(Optional.of(Duration.ofMinutes(20)), Optional.empty()))
            .build();
    Scene scene = Scene.of(plan);
    scene.simulation().health().healthyAfter(id("a"), Duration.ofMinutes(3));
    scene.run(
        Scene.recovery().declaredAt(scene.simulation().world().start().minusSeconds(300)).build());

    assertThat(scene.record(EventType.SERVER_LAUNCHED, EventType.SERVER_RECOVERED))
        .containsExactly("10:30 a a SERVER_LAUNCHED", "13:36 a a SERVER_RECOVERED");
    assertThat(report(scene).rto().measured()).contains(Scene.duration("18:36"));
    assertThat(report(scene).rto().verdict()).isEqualTo(Verdict.MET);
  }

  @Test
  void an_rto_that_was_promised_shorter_is_missed() {
    RecoveryPlan plan =
        planOf(wave("a").build())
            .targets(new RecoveryTargets(Optional.of(Duration.ofMinutes(10)), Optional.empty()))
            .build();

    assertThat(report(Scene.of(plan).run()).rto().verdict()).isEqualTo(Verdict.MISSED);
  }

  @Test
  void the_rto_is_not_reached_while_a_server_is_down() {
    RecoveryPlan plan =
        planOf(wave("a").healthCheck(TEN_MINUTES).build())
            .targets(new RecoveryTargets(Optional.of(Duration.ofHours(10)), Optional.empty()))
            .build();
    Scene scene = Scene.of(plan);
    scene.simulation().health().neverHealthy(id("a"));
    scene.run();

    assertThat(report(scene).rto().measured()).isEmpty();
    assertThat(report(scene).rto().verdict()).isEqualTo(Verdict.NOT_REACHED);
  }

  @Test
  void the_rpo_runs_from_the_recovery_point_used_to_the_declaration() {
    RecoveryPlan plan =
        planOf(wave("a").build())
            .targets(new RecoveryTargets(Optional.empty(), Optional.of(Duration.ofMinutes(10))))
            .build();
    WorldBuilder world = world().server(Cast.server("a").lag(Duration.ofMinutes(45)).build());
    Scene scene = Scene.of(plan, world);
    scene.run(Scene.recovery().build());

    // The disks show the moment of the snapshot, half a minute after the start, less the lag.
    assertThat(report(scene).rpo().worst()).contains(Scene.duration("44:30"));
    assertThat(report(scene).rpo().serverId()).contains(id("a"));
    assertThat(report(scene).rpo().verdict()).isEqualTo(Verdict.MISSED);
  }

  @Test
  void a_server_that_never_gets_healthy_has_failed_with_its_instance_running() {
    Scene scene = Scene.of(wave("a").healthCheck(TEN_MINUTES).build());
    scene.simulation().health().neverHealthy(id("a"));
    scene.run();

    assertThat(scene.server("a").failure().orElseThrow().code()).isEqualTo(FailureCode.UNHEALTHY);
    assertThat(scene.server("a").recoveryInstanceId()).isPresent();
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "20:30 FAILED");
  }

  @Test
  void each_server_of_a_wave_is_asked_by_itself() {
    Scene scene =
        Scene.of(
            world("a", "b"),
            plan(wave("both").healthCheck(TEN_MINUTES).build()),
            group("both", "a", "b"));
    scene.simulation().health().neverHealthy(id("a"));
    scene.run();

    assertThat(scene.record(EventType.SERVER_RECOVERED, EventType.SERVER_FAILED))
        .containsExactly("10:30 both b SERVER_RECOVERED", "20:30 both a SERVER_FAILED UNHEALTHY");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void the_next_wave_waits_for_the_health_of_the_one_before() {
    Scene scene = Scene.of(wave("a").healthCheck(TEN_MINUTES).build(), wave("b").build());
    scene.simulation().health().healthyAfter(id("a"), Duration.ofMinutes(5));
    scene.run();

    assertThat(scene.launches()).containsExactly("00:00 a", "15:36 b");
  }

  @Test
  void an_unhealthy_server_that_is_launched_again_without_success_is_not_up() {
    WorldBuilder world =
        world("a")
            .fault(Fault.builder().kind(FaultKind.FAILS_SILENTLY).occurrence(2).build())
            .fault(Fault.builder().kind(FaultKind.PARTICIPANTS_EMPTIED).occurrence(2).build());
    Scene scene = Scene.of(plan(wave("a").healthCheck(TEN_MINUTES).build()), world);
    scene.simulation().health().neverHealthy(id("a"));
    scene.run();
    scene.simulation().health().healthyAfter(id("a"), Duration.ZERO);
    scene.request(RequestType.RETRY).runUntilIdle();

    assertThat(scene.server("a").failure().orElseThrow().code())
        .isEqualTo(FailureCode.INSTANCE_MISSING);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  private static ExecutionReport report(Scene scene) {
    return scene.simulation().report(scene.executionId());
  }
}

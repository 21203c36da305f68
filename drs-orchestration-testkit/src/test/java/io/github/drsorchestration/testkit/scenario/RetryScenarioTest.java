package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.LiveInstanceOverride;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveCondition;
import io.github.drsorchestration.api.plan.WaveOutcome;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetryScenarioTest {

  private static final Wave BOTH = wave("both").build();

  @Test
  void a_failed_server_is_retried_alone_while_the_execution_is_paused_on_it() {
    Scene scene = both(BOTH.toBuilder().onFailure(OnFailure.PAUSE).build(), failsOnce("bad"));
    scene.start(Scene.recovery().build()).runUntil("20:00");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PAUSED);
    scene.request(RequestType.RETRY).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 bad", "00:00 good", "20:00 bad");
    assertThat(scene.executionStatuses())
        .containsExactly("00:00 RUNNING", "10:36 PAUSED", "20:00 RUNNING", "30:30 COMPLETED");
    assertRetriedOnRecord(scene, "20:00");
  }

  @Test
  void a_failed_server_is_retried_alone_after_a_partial_end_which_reopens_the_execution() {
    Scene scene =
        both(BOTH.toBuilder().addOptionalServerIds(id("bad")).build(), failsOnce("bad")).run();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
    assertThat(scene.execution().settled()).isTrue();
    scene.request(RequestType.RETRY).runUntilIdle();

    assertThat(scene.launches()).hasSize(3).last().asString().endsWith(" bad");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(scene.execution().reopened()).isEqualTo(1);
    assertThat(scene.executionStatuses())
        .extracting(line -> line.split(" ", -1)[1])
        .containsExactly("RUNNING", "PARTIAL", "PENDING", "RUNNING", "COMPLETED");
  }

  @Test
  void a_failed_execution_is_reopened_and_goes_on_with_the_waves_that_had_not_started() {
    Scene scene =
        Scene.of(
                plan(wave("bad").build(), wave("next").build()),
                world("bad", "next").fault(failsOnce("bad")))
            .run();
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "10:40 FAILED");
    scene.simulation().runFor(Duration.ofMinutes(1));
    scene.request(RequestType.RETRY).runUntilIdle();

    assertThat(scene.launches())
        .extracting(line -> line.split(" ", -1)[1])
        .containsExactly("bad", "bad", "next");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void what_has_failed_in_two_waves_is_launched_again_one_wave_after_the_other() {
    RecoveryPlan plan =
        plan(
            wave("db").onFailure(OnFailure.CONTINUE).build(),
            wave("web").onFailure(OnFailure.CONTINUE).build());
    Scene scene = Scene.of(plan, world("db", "web").fault(failsOnce("db")).fault(failsOnce("web")));
    scene.run();
    assertThat(scene.launches()).containsExactly("00:00 db", "10:40 web");
    scene.runUntil("30:00").request(RequestType.RETRY).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 db", "10:40 web", "30:00 db", "40:30 web");
    assertThat(scene.waveStatuses("web"))
        .containsSequence("30:00 PENDING", "40:30 PREPARING", "40:30 LAUNCHING");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_retry_names_a_wave_or_servers() {
    String[] names = {"n1", "n2"};
    WorldBuilder world = world(names).fault(failsOnce("n1")).fault(failsOnce("n2"));
    Scene scene = Scene.of(world, plan(wave("all").build()), group("all", names)).run();
    scene.request(retry().addServerIds(id("n2")).build()).runUntilIdle();

    assertThat(scene.serverStatus("n1")).isEqualTo(ServerStatus.FAILED);
    assertThat(scene.serverStatus("n2")).isEqualTo(ServerStatus.RECOVERED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);

    scene.request(retry().wave("all").build()).runUntilIdle();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_retry_of_what_has_not_failed_is_refused() {
    Scene scene = both(BOTH.toBuilder().addOptionalServerIds(id("bad")).build(), failsOnce("bad"));
    scene.run();

    assertThatThrownBy(() -> scene.request(retry().addServerIds(id("good")).build()))
        .isInstanceOf(RequestRefusedException.class);
    assertThatThrownBy(() -> scene.request(retry().wave("other").build()))
        .isInstanceOf(RequestRefusedException.class);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_server_that_is_launched_again_has_nothing_left_of_the_launch_before() {
    Scene scene = both(BOTH, Fault.ofServer(FaultKind.POST_LAUNCH_ACTION_FAILS, id("bad"))).run();
    assertThat(scene.server("bad").recoveryInstanceId()).isPresent();
    scene.request(RequestType.RETRY).runFor("00:30");

    assertThat(scene.server("bad").status()).isEqualTo(ServerStatus.LAUNCHING);
    assertThat(scene.server("bad").failure()).isEmpty();
    assertThat(scene.server("bad").launchedAt()).isEmpty();
    assertThat(scene.server("bad").recoveryInstanceId()).isEmpty();
    assertThat(scene.server("bad").previousLaunches())
        .singleElement()
        .matches(past -> past.failure().code() == FailureCode.POST_LAUNCH_ACTION_FAILED);
  }

  @Test
  void vanished_participants_of_the_second_job_do_not_make_a_failure_of_a_success() {
    Scene scene =
        both(
                BOTH,
                failsOnce("bad"),
                Fault.builder().kind(FaultKind.PARTICIPANTS_EMPTIED).occurrence(2).build())
            .run();
    scene.request(RequestType.RETRY).runUntilIdle();

    assertThat(scene.serverStatus("bad")).isEqualTo(ServerStatus.RECOVERED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_retry_of_what_has_timed_out_follows_the_job_that_still_runs() {
    Scene scene = Scene.of(plan(wave("a").timeout(Duration.ofMinutes(5)).build())).run();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
    scene.runUntil("07:00").request(RequestType.RETRY).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_retry_of_what_has_timed_out_finds_what_its_job_has_brought_up_in_the_meantime() {
    Scene scene = Scene.of(plan(wave("a").timeout(Duration.ofMinutes(5)).build())).run();
    scene.runUntil("30:00").request(RequestType.RETRY).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_reopened_execution_does_not_take_servers_that_another_one_holds_now() {
    Scene scene = both(BOTH, failsOnce("bad")).run();
    String first = scene.executionId();
    scene
        .start(
            Scene.recovery()
                .liveInstanceOverride(new LiveInstanceOverride(Set.of(id("good")), "again"))
                .build())
        .runFor("01:00");
    String second = scene.executionId();
    scene.simulation().request(first, retry().build());
    scene.runUntilIdle();

    assertThat(scene.simulation().execution(second).status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(scene.simulation().execution(first).status()).isEqualTo(ExecutionStatus.PARTIAL);
    assertThat(scene.simulation().world().record().launchesOf(id("bad"))).hasSize(2);
  }

  @Test
  void a_retry_that_is_cancelled_before_anything_is_launched_leaves_no_wave_under_way() {
    Scene scene = both(BOTH, failsOnce("bad")).run();
    scene.request(RequestType.RETRY).request(RequestType.CANCEL).runUntilIdle();

    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
    assertThat(scene.launches()).hasSize(2);
    assertThat(scene.wave("both").status().isActive()).isFalse();
    assertThat(scene.execution().settled()).isTrue();
  }

  @Test
  void what_a_cancelled_retry_did_not_launch_can_be_retried_once_more() {
    Scene scene = both(BOTH, failsOnce("bad")).run();
    scene.request(RequestType.RETRY).request(RequestType.CANCEL).runUntilIdle();
    scene.runUntil("30:00").request(RequestType.RETRY).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 bad", "00:00 good", "30:00 bad");
    assertThat(scene.executionStatuses()).endsWith("30:00 RUNNING", "40:30 COMPLETED");
    assertThat(scene.execution().reopened()).isEqualTo(2);
  }

  @Test
  void a_retry_adopts_the_instance_that_was_missing_and_is_there_by_now() {
    Fault late =
        Fault.builder()
            .kind(FaultKind.INSTANCE_LISTED_LATE)
            .magnitude(Duration.ofMinutes(15))
            .build();
    Scene scene = Scene.of(plan(wave("a").build()), world("a").fault(late)).run();
    assertThat(scene.server("a").failure().orElseThrow().code())
        .isEqualTo(FailureCode.INSTANCE_MISSING);
    scene.runUntil("30:00").request(RequestType.RETRY).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.record(EventType.SERVER_RETRIED, EventType.SERVER_RECOVERED))
        .containsExactly("30:00 a a SERVER_RETRIED", "30:00.100 a a SERVER_RECOVERED");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_retry_judges_again_whether_a_wave_takes_part_that_was_left_out_for_the_failure() {
    RecoveryPlan plan =
        plan(
            wave("a").onFailure(OnFailure.CONTINUE).build(),
            wave("b").condition(new WaveCondition.WaveEndedAs("a", WaveOutcome.COMPLETED)).build(),
            wave("c").condition(new WaveCondition.WaveEndedAs("b", WaveOutcome.COMPLETED)).build());
    Scene scene = Scene.of(plan, world("a", "b", "c").fault(failsOnce("a"))).run();
    assertThat(scene.wave("b").status()).isEqualTo(WaveStatus.EXCLUDED);
    scene.runUntil("20:00").request(RequestType.RETRY).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a", "20:00 a", "30:30 b", "41:00 c");
    assertThat(scene.waveStatuses("b"))
        .startsWith("10:40 EXCLUDED", "20:00 PENDING", "30:30 PREPARING");
    assertThat(scene.executionStatuses()).endsWith("51:30 COMPLETED");
  }

  @Test
  void a_retry_of_servers_and_waves_that_there_are_not_is_refused_by_their_names() {
    Scene scene = both(BOTH, failsOnce("bad")).run();

    assertThatThrownBy(() -> scene.request(retry().addServerIds(id("x"), id("bad")).build()))
        .isInstanceOf(RequestRefusedException.class)
        .hasMessageContaining("it has no server " + id("x"));
    assertThatThrownBy(() -> scene.request(retry().wave("z").build()))
        .isInstanceOf(RequestRefusedException.class)
        .hasMessageContaining("it has no wave 'z'");
  }

  @Test
  void of_two_waves_that_wait_for_a_decision_one_can_be_retried_and_the_other_still_waits() {
    RecoveryPlan plan =
        plan(
            wave("a").onFailure(OnFailure.PAUSE).build(),
            wave("b").onFailure(OnFailure.PAUSE).dependsOn(Set.of()).build(),
            wave("c").dependsOn(Set.of("a", "b")).build());
    Scene scene = Scene.of(plan, world("a", "b", "c").fault(failsOnce("a")).fault(failsOnce("b")));
    scene.start(Scene.recovery().build()).runUntil("20:00");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PAUSED);

    scene.request(retry().wave("a").build()).runUntil("1:00:00");
    assertThat(scene.wave("a").status()).isEqualTo(WaveStatus.COMPLETED);
    assertThat(scene.wave("b").status()).isEqualTo(WaveStatus.FAILED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PAUSED);
    assertThat(scene.execution().pause().orElseThrow().wave()).contains("b");

    scene.request(RequestType.RETRY).runUntilIdle();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  private static void assertRetriedOnRecord(Scene scene, String at) {
    assertThat(scene.record(EventType.SERVER_RETRIED))
        .containsExactly(at + " both bad SERVER_RETRIED");
    assertThat(scene.events())
        .filteredOn(event -> event.type() == EventType.SERVER_RETRIED)
        .allMatch(event -> event.actor().equals(Scene.OPERATOR))
        .allMatch(event -> event.reason().filter("because"::equals).isPresent());
    assertThat(scene.server("bad").previousLaunches())
        .singleElement()
        .matches(past -> past.number() == 1)
        .matches(past -> past.failure().code() == FailureCode.LAUNCH_FAILED);
  }

  private static ExecutionRequest.Builder retry() {
    return ExecutionRequest.builder().type(RequestType.RETRY).by(Scene.OPERATOR).reason("because");
  }

  private static Fault failsOnce(String name) {
    return Fault.builder().kind(FaultKind.LAUNCH_FAILS).serverId(id(name)).occurrence(1).build();
  }

  private static Scene both(Wave wave, Fault... faults) {
    return Scene.of(
        world("good", "bad").faults(List.of(faults)), plan(wave), group("both", "good", "bad"));
  }
}

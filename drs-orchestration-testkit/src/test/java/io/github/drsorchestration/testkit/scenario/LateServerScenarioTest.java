package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.FailureThreshold;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is well is never held up by what is late: each server is judged alone. */
class LateServerScenarioTest {

  private static final String[] HUNDRED =
      IntStream.rangeClosed(1, 100).mapToObj("n%03d"::formatted).toArray(String[]::new);

  private static final Wave HOUR = wave("all").timeout(Duration.ofHours(1)).build();

  @Test
  void one_stalled_server_of_a_hundred_holds_up_no_other_and_the_wave_until_its_deadline() {
    Wave tolerant = HOUR.toBuilder().failureThreshold(FailureThreshold.servers(1)).build();
    Scene scene = hundred(tolerant, Fault.ofServer(FaultKind.LAUNCH_STALLS, id("n007"))).run();

    assertThat(scene.record(EventType.SERVER_RECOVERED))
        .hasSize(100)
        .filteredOn(line -> line.startsWith("10:30 all "))
        .hasSize(99);
    assertThat(scene.record(EventType.SERVER_FAILED))
        .containsExactly("1:00:00 all n007 SERVER_FAILED TIMED_OUT");
    assertThat(scene.waveStatuses("all"))
        .containsExactly(
            "00:00 PREPARING",
            "00:00 LAUNCHING",
            "1:00:00 VALIDATING",
            "1:00:00 FINISHING",
            "1:00:00 PARTIAL");
    assertThat(scene.launches()).last().isEqualTo("1:00:00 b");
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "1:10:30 PARTIAL");
  }

  @Test
  void without_a_tolerance_the_stalled_server_alone_is_what_the_wave_has_failed_for() {
    Scene scene = hundred(HOUR, Fault.ofServer(FaultKind.LAUNCH_STALLS, id("n007"))).run();

    assertThat(scene.wave("all").status()).isEqualTo(WaveStatus.TIMED_OUT);
    assertThat(scene.wave("all").servers())
        .filteredOn(server -> server.status() == ServerStatus.RECOVERED)
        .hasSize(99);
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "1:00:00 PARTIAL");
  }

  @Test
  void a_server_that_comes_up_after_its_wave_gave_it_up_completes_a_running_execution() {
    Wave tolerant = HOUR.toBuilder().failureThreshold(FailureThreshold.servers(1)).build();
    Scene scene = hundred(tolerant, late("n007", 55)).run();

    assertThat(scene.waveStatuses("all"))
        .containsExactly(
            "00:00 PREPARING",
            "00:00 LAUNCHING",
            "1:00:00 VALIDATING",
            "1:00:00 FINISHING",
            "1:00:00 PARTIAL",
            "1:05:30 VALIDATING",
            "1:05:30 FINISHING",
            "1:05:30 COMPLETED");
    assertThat(scene.record(EventType.SERVER_FAILED, EventType.SERVER_RECOVERED))
        .endsWith("1:05:30 all n007 SERVER_RECOVERED", "1:10:30 b b SERVER_RECOVERED");
    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "1:10:30 COMPLETED");
  }

  @Test
  void a_server_that_comes_up_after_the_end_is_put_on_record_and_changes_no_outcome() {
    Scene scene = Scene.of(plan(wave("a").timeout(Duration.ofMinutes(5)).build())).run();

    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "05:00 FAILED");
    assertThat(scene.record(EventType.SERVER_FAILED, EventType.LAUNCHED_TOO_LATE))
        .containsExactly("05:00 a a SERVER_FAILED TIMED_OUT", "10:30 a a LAUNCHED_TOO_LATE");
    Optional<String> instance = scene.server("a").recoveryInstanceId();
    assertThat(instance).isPresent();
    assertThat(scene.events())
        .filteredOn(event -> event.type() == EventType.LAUNCHED_TOO_LATE)
        .extracting(ExecutionEvent::details)
        .containsExactly(new EventDetails.LaunchedTooLate(instance));
    assertThat(scene.server("a").failure().orElseThrow().code()).isEqualTo(FailureCode.TIMED_OUT);
    assertThat(scene.execution().settled()).isTrue();
  }

  @Test
  void an_optional_server_that_is_late_stops_nothing() {
    Scene scene =
        Scene.of(
                world("good", "late", "b")
                    .fault(Fault.ofServer(FaultKind.LAUNCH_STALLS, id("late"))),
                plan(
                    wave("a")
                        .timeout(Duration.ofMinutes(30))
                        .addOptionalServerIds(id("late"))
                        .build(),
                    wave("b").build()),
                group("a", "good", "late"),
                group("b"))
            .run();

    assertThat(scene.record(EventType.SERVER_RECOVERED, EventType.SERVER_FAILED))
        .containsExactly(
            "10:40 a good SERVER_RECOVERED",
            "30:00 a late SERVER_FAILED TIMED_OUT",
            "40:30 b b SERVER_RECOVERED");
    assertThat(scene.launches()).containsExactly("00:00 good", "00:00 late", "30:00 b");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_pause_for_a_late_server_ends_when_the_server_comes_up() {
    Scene scene =
        Scene.of(
                plan(
                    wave("a").timeout(Duration.ofMinutes(5)).onFailure(OnFailure.PAUSE).build(),
                    wave("b").build()))
            .run();

    assertThat(scene.executionStatuses())
        .containsExactly("00:00 RUNNING", "05:00 PAUSED", "10:30 RUNNING", "21:00 COMPLETED");
  }

  @Test
  void a_late_server_that_is_seen_only_when_its_job_has_ended_is_judged_at_once() {
    Scene scene =
        Scene.of(
                plan(
                    wave("a").timeout(Duration.ofMinutes(5)).onFailure(OnFailure.PAUSE).build(),
                    wave("b").build()),
                world("b")
                    .jobEndLag(Duration.ZERO)
                    .server(Cast.server("a").launchDuration(Scene.duration("10:15")).build()))
            .run();

    assertThat(scene.waveStatuses("a"))
        .endsWith("10:45 VALIDATING", "10:45 FINISHING", "10:45 COMPLETED");
    assertThat(scene.launches()).containsExactly("00:00 a", "10:45 b");
  }

  @Test
  void what_a_cancelled_execution_never_launched_is_free_at_once() {
    Scene scene = Scene.of(wave("a").build(), wave("b").build());
    scene.simulation().with(Cast.planOf(wave("b").build()).planId("other").name("other").build());
    scene.start(Scene.drill().build()).runUntil("05:00").request(RequestType.CANCEL);
    scene.runUntil("05:30").start(Scene.drill().planId("other").build()).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a", "05:30 b");
    assertThat(scene.executionStatuses()).containsExactly("05:30 RUNNING", "16:00 COMPLETED");
  }

  @Test
  void what_a_cancelled_execution_is_still_launching_is_held_until_it_is_up() {
    Scene scene = Scene.of(wave("a").build(), wave("b").build());
    scene.simulation().with(Cast.planOf(wave("a").build()).planId("other").name("other").build());
    scene.start(Scene.drill().build()).runUntil("05:00").request(RequestType.CANCEL);
    scene.runUntil("05:30").start(Scene.drill().planId("other").build()).runUntil("06:00");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
    scene.runUntil("10:31").start(Scene.drill().planId("other").build()).runUntilIdle();

    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  private static Scene hundred(Wave all, Fault fault) {
    return Scene.of(
        world(HUNDRED).server(Cast.server("b").build()).fault(fault),
        plan(all, wave("b").build()),
        group("all", HUNDRED),
        group("b"));
  }

  private static Fault late(String name, long minutes) {
    return Fault.builder()
        .kind(FaultKind.LAUNCH_LATE)
        .serverId(id(name))
        .magnitude(Duration.ofMinutes(minutes))
        .build();
  }
}

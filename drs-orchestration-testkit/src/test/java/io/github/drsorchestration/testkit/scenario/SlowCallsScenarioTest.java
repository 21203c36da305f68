package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every call takes time, as on AWS, and some never come back. */
class SlowCallsScenarioTest {

  private static final Duration CALL = Duration.ofMillis(200);

  @ParameterizedTest
  @ValueSource(ints = {160, 300})
  void servers_whose_recovery_points_have_to_be_looked_up_are_launched(int servers) {
    Scene scene = Scene.of(slow(servers), plan(wave("all").build()), all(servers).build());
    scene.run(
        Scene.recovery()
            .recoveryPoint(
                RecoveryPointChoice.atOrBefore(scene.simulation().world().start().minusSeconds(1)))
            .build());

    assertThat(scene.record(EventType.JOB_REJECTED)).isEmpty();
    assertThat(scene.launches()).hasSize(servers).first().asString().isLessThan("00:20");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @ParameterizedTest
  @ValueSource(ints = {160, 300})
  void servers_whose_settings_are_right_already_are_launched(int servers) {
    LaunchSettings settings = LaunchSettings.builder().copyTags(false).build();
    ProtectionGroup group = all(servers).launchConfig(settings).build();
    Scene scene = Scene.of(slow(servers), plan(wave("all").build()), group).run();

    assertThat(scene.record(EventType.JOB_REJECTED)).isEmpty();
    assertThat(scene.launches()).hasSize(servers).first().asString().isLessThan("00:20");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void slow_calls_make_a_recovery_longer_by_seconds() {
    Scene scene = Scene.of(slow(100), plan(wave("all").build()), all(100).build()).run();

    assertThat(scene.executionStatuses()).last().asString().isBetween("10:30", "10:36 COMPLETED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALL_HANGS", "UNAVAILABLE", "THROTTLED"})
  void a_dark_place_does_not_hold_up_another_one(FaultKind kind) {
    Fault dark =
        Fault.builder().kind(kind).where(Cast.ELSEWHERE).since(Duration.ofSeconds(20)).build();
    WorldBuilder world =
        world("here", "next")
            .server(Cast.server("there").where(Cast.ELSEWHERE).build())
            .fault(dark);
    Scene scene =
        Scene.of(
            world,
            plan(
                wave("there").timeout(Duration.ofHours(2)).build(),
                wave("here").dependsOn(Set.of()).build(),
                wave("next").dependsOn(Set.of("here")).build()),
            Cast.groupIn(Cast.ELSEWHERE, "there").addServerIds(Cast.id("there")).build(),
            group("here"),
            group("next"));
    scene.run();

    assertThat(scene.waveStatuses("here")).last().isEqualTo("10:30 COMPLETED");
    assertThat(scene.waveStatuses("next")).last().isEqualTo("21:12 COMPLETED");
    assertThat(scene.waveStatuses("there")).last().asString().startsWith("2:00:00");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_place_that_was_dark_for_a_while_is_followed_again_when_it_answers() {
    Fault dark =
        Fault.builder()
            .kind(FaultKind.CALL_HANGS)
            .where(Cast.PLACE)
            .since(Duration.ofSeconds(20))
            .until(Duration.ofMinutes(9))
            .build();
    Scene scene = Scene.of(plan(wave("a").build()), world("a").fault(dark)).run();

    assertThat(scene.executionStatuses()).last().isEqualTo("10:30 COMPLETED");
  }

  @Test
  void a_failure_that_takes_time_is_taken_for_an_answer_and_not_asked_for_again_at_once() {
    Fault dark = Fault.builder().kind(FaultKind.UNAVAILABLE).since(Duration.ofMinutes(1)).build();
    Scene scene =
        Scene.of(
            plan(wave("a").timeout(Duration.ofHours(1)).build()),
            world("a").callsTake(CALL).fault(dark));
    scene.run();

    assertThat(scene.executionStatuses()).last().asString().startsWith("1:02");
    assertThat(scene.simulation().world().calls().total()).isLessThan(1_000);
  }

  @Test
  void a_denial_that_takes_time_is_found_by_preflight_at_once() {
    Scene scene =
        Scene.of(
            plan(wave("a").build()),
            world("a")
                .callsTake(CALL)
                .fault(
                    Fault.builder()
                        .kind(FaultKind.ACCESS_DENIED)
                        .since(Duration.ofMillis(100))
                        .build()));
    scene.run();

    assertThat(scene.executionStatuses()).last().asString().isLessThan("00:10");
    assertThat(scene.status()).isEqualTo(ExecutionStatus.FAILED);
  }

  private static WorldBuilder slow(int servers) {
    return world(names(servers)).callsTake(CALL);
  }

  private static ProtectionGroup.Builder all(int servers) {
    return Cast.groupIn(Cast.PLACE, "all").addServerIds(Cast.ids(names(servers)));
  }

  private static String[] names(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "n" + i).toArray(String[]::new);
  }
}

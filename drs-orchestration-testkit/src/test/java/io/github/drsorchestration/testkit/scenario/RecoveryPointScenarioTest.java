package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.RecoveryPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecoveryPointScenarioTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String OLD = "pit-00000000000000old";
  private static final String NEW = "pit-00000000000000new";

  @Test
  void without_a_choice_the_latest_state_is_launched() {
    Scene scene = Scene.of(wave("a").build()).run();

    assertThat(launched(scene, "a")).isEmpty();
  }

  @Test
  void a_named_point_is_launched() {
    Scene scene = Scene.of(plan(wave("a").build()), withPoints("a", Optional.empty()));
    scene.run(Scene.recovery().recoveryPoint(named("a", OLD)).build());

    assertThat(launched(scene, "a")).contains(OLD);
    assertThat(scene.server("a").recoveryPointAt()).contains(START.minus(Duration.ofHours(5)));
    assertThat(scene.simulation().report(scene.executionId()).rpo().worst())
        .contains(Duration.ofHours(5));
  }

  @Test
  void the_newest_point_that_is_not_younger_than_the_moment_is_launched() {
    assertThat(launchedAtOrBefore(START)).contains(NEW);
    assertThat(launchedAtOrBefore(START.minus(Duration.ofHours(1)))).contains(NEW);
    assertThat(launchedAtOrBefore(START.minus(Duration.ofHours(1)).minusMillis(1))).contains(OLD);
    assertThat(launchedAtOrBefore(START.minus(Duration.ofHours(5)))).contains(OLD);
  }

  @Test
  void where_no_point_is_old_enough_the_start_is_blocked() {
    Scene scene = Scene.of(plan(wave("a").build()), withPoints("a", Optional.empty()));
    scene.run(
        Scene.recovery()
            .recoveryPoint(RecoveryPointChoice.atOrBefore(START.minus(Duration.ofHours(6))))
            .build());

    assertThat(scene.findings()).containsExactly("BLOCKING RECOVERY_POINT_EXPIRED a");
    assertThat(scene.launches()).isEmpty();
  }

  @Test
  void an_optional_server_without_a_point_that_is_old_enough_is_not_launched_from_a_younger_one() {
    WorldBuilder world = withPoints("a", Optional.empty()).server(server("b").build());
    Scene scene =
        Scene.of(
            world,
            plan(wave("both").addOptionalServerIds(id("a")).build()),
            group("both", "a", "b"));
    scene.run(
        Scene.recovery()
            .recoveryPoint(RecoveryPointChoice.atOrBefore(START.minus(Duration.ofHours(6))))
            .build());

    assertThat(scene.findings()).containsExactly("WARNING RECOVERY_POINT_EXPIRED a");
    assertThat(scene.launches()).containsExactly("00:00 b");
    assertThat(scene.server("a").failure().orElseThrow().code())
        .isEqualTo(FailureCode.RECOVERY_POINT_EXPIRED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_server_that_had_no_point_at_the_start_is_not_launched_from_one_that_is_too_young() {
    WorldBuilder world =
        world("b")
            .server(
                server("a")
                    .recoveryPoints(
                        List.of(new RecoveryPoint(NEW, START.plusSeconds(60), Optional.empty())))
                    .build());
    Scene scene = Scene.of(plan(wave("b").build(), wave("a").build()), world);
    scene.run(Scene.recovery().recoveryPoint(RecoveryPointChoice.atOrBefore(START)).build());

    assertThat(scene.findings()).containsExactly("WARNING NO_RECOVERY_POINT a");
    assertThat(scene.launches()).containsExactly("00:00 b");
    assertThat(scene.server("a").failure().orElseThrow().code())
        .isEqualTo(FailureCode.RECOVERY_POINT_EXPIRED);
  }

  @Test
  void a_named_point_that_does_not_exist_blocks() {
    Scene scene = Scene.of(wave("a").build());
    scene.run(Scene.recovery().recoveryPoint(named("a", OLD)).build());

    assertThat(scene.findings()).containsExactly("BLOCKING RECOVERY_POINT_EXPIRED a");
  }

  @Test
  void a_point_that_expires_before_a_late_wave_fails_its_server_and_nothing_else_is_launched() {
    WorldBuilder world =
        withPoints("b", Optional.of(START.plus(Duration.ofMinutes(5)))).server(server("a").build());
    Scene scene = Scene.of(plan(wave("a").build(), wave("b").build()), world);
    scene.run(Scene.recovery().recoveryPoint(named("b", OLD)).build());

    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.server("b").failure().orElseThrow().code())
        .isEqualTo(FailureCode.RECOVERY_POINT_EXPIRED);
    assertThat(scene.serverStatus("a")).isEqualTo(ServerStatus.RECOVERED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void a_server_whose_point_has_expired_is_retried_from_another_named_point() {
    assertThat(retriedFrom(named("b", NEW))).contains(NEW);
  }

  @Test
  void a_server_whose_point_has_expired_is_retried_from_the_newest_point_of_a_moment() {
    assertThat(retriedFrom(RecoveryPointChoice.atOrBefore(START))).contains(NEW);
  }

  @Test
  void a_server_whose_point_has_expired_is_retried_from_the_latest_state_where_that_is_said() {
    assertThat(retriedFrom(RecoveryPointChoice.LATEST)).isEmpty();
  }

  @Test
  void a_retry_from_a_moment_of_which_there_is_no_point_fails_the_server_again() {
    Scene scene = expired();
    scene.request(retry(RecoveryPointChoice.atOrBefore(START.minus(Duration.ofHours(6)))));
    scene.runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 a");
    assertThat(scene.server("b").failure().orElseThrow().code())
        .isEqualTo(FailureCode.RECOVERY_POINT_EXPIRED);
  }

  @Test
  void only_a_retry_chooses_a_recovery_point() {
    assertThatThrownBy(
            () -> retry(RecoveryPointChoice.LATEST).toBuilder().type(RequestType.RESUME).build())
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("recoveryPoint");
  }

  private static Optional<String> retriedFrom(RecoveryPointChoice choice) {
    Scene scene = expired().request(retry(choice)).runUntilIdle();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    return launched(scene, "b");
  }

  /** An execution that has ended without a server, whose recovery point had expired. */
  private static Scene expired() {
    WorldBuilder world =
        withPoints("b", Optional.of(START.plus(Duration.ofMinutes(5)))).server(server("a").build());
    Scene scene = Scene.of(plan(wave("a").build(), wave("b").build()), world);
    return scene.run(Scene.recovery().recoveryPoint(named("b", OLD)).build());
  }

  private static ExecutionRequest retry(RecoveryPointChoice choice) {
    return ExecutionRequest.builder()
        .type(RequestType.RETRY)
        .by(Scene.OPERATOR)
        .recoveryPoint(choice)
        .build();
  }

  private static Optional<String> launchedAtOrBefore(Instant moment) {
    Scene scene = Scene.of(plan(wave("a").build()), withPoints("a", Optional.empty()));
    scene.run(Scene.recovery().recoveryPoint(RecoveryPointChoice.atOrBefore(moment)).build());
    return launched(scene, "a");
  }

  private static Optional<String> launched(Scene scene, String name) {
    return scene.simulation().world().record().launchesOf(id(name)).get(0).snapshotId();
  }

  private static RecoveryPointChoice named(String name, String point) {
    return new RecoveryPointChoice(Optional.empty(), Map.of(id(name), point));
  }

  /** A world with one server that has two points, of which the older one may expire. */
  private static WorldBuilder withPoints(String name, Optional<Instant> oldExpires) {
    return world()
        .server(
            server(name)
                .recoveryPoints(
                    List.of(
                        new RecoveryPoint(OLD, START.minus(Duration.ofHours(5)), oldExpires),
                        new RecoveryPoint(NEW, START.minus(Duration.ofHours(1)), Optional.empty())))
                .build());
  }
}

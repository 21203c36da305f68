package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Homeward.HOME;
import static io.github.drsorchestration.testkit.scenario.Homeward.approve;
import static io.github.drsorchestration.testkit.scenario.Homeward.choice;
import static io.github.drsorchestration.testkit.scenario.Homeward.failback;
import static io.github.drsorchestration.testkit.scenario.Homeward.failedOver;
import static io.github.drsorchestration.testkit.scenario.Homeward.stage;
import static io.github.drsorchestration.testkit.scenario.Homeward.toTheCutover;
import static io.github.drsorchestration.testkit.scenario.Homeward.way;
import static io.github.drsorchestration.testkit.scenario.Homeward.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.Approval;
import io.github.drsorchestration.api.execution.CutoverFacts;
import io.github.drsorchestration.api.execution.CutoverServer;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.FailbackChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.core.notification.ExecutionNotifications;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is asked and what may be done around the moment when production moves. */
class FailbackCutoverScenarioTest {

  @Test
  void an_approver_is_told_how_every_copy_stands_and_what_an_approval_sets_going() {
    Scene scene = dbThenSlowWeb();
    CutoverFacts facts = cutover(scene, "db");

    assertThat(facts.servers()).isEqualTo(2);
    assertThat(facts.inSync()).isEqualTo(1);
    assertThat(facts.worst())
        .extracting(CutoverServer::name, CutoverServer::stage, CutoverServer::syncPercent)
        .satisfiesExactly(
            web -> assertThat(web.toList()).startsWith("web", FailbackStage.SYNCING),
            db ->
                assertThat(db.toList())
                    .containsExactly("db", FailbackStage.IN_SYNC, Optional.empty()));
    assertThat(facts.text())
        .startsWith("1 of 2 servers are in sync")
        .contains("Not ready: web (SYNCING: ", "launches the servers of wave db (1) in " + HOME);
    assertThat(scene.simulation().report(scene.executionId()).waves().get(0).approvals())
        .singleElement()
        .satisfies(asked -> assertThat(asked.cutover()).contains(facts));
    assertThat(told(scene, EventType.APPROVAL_REQUESTED))
        .singleElement()
        .satisfies(told -> assertThat(told.text()).contains("Why: " + facts.text()));
  }

  @Test
  void the_facts_of_many_servers_are_counts_and_those_that_are_worst() {
    String[] names = new String[60];
    WorldBuilder world = world();
    for (int i = 0; i < names.length; i++) {
      names[i] = "s%02d".formatted(i);
      world.server(
          server(names[i])
              .origin(HOME)
              .originInstanceId("i-" + id(names[i]).substring(2))
              .reverseSync(Duration.ofHours(i < 30 ? 2 : 200))
              .build());
    }
    Scene scene = Scene.of(world, Cast.plan(wave("all").build()), Cast.group("all", names)).run();
    toTheCutover(scene, FailbackChoice.DEFAULT);

    CutoverFacts facts = cutover(scene, "all");
    assertThat(facts.servers()).isEqualTo(60);
    assertThat(facts.inSync()).isLessThanOrEqualTo(30);
    assertThat(facts.worst())
        .hasSize(CutoverFacts.MAX_WORST)
        .allMatch(server -> server.stage() == FailbackStage.SYNCING);
    assertThat(facts.text()).hasSizeLessThan(780).contains(" more; they follow");
  }

  @Test
  void a_wait_and_the_move_of_production_are_told_to_people() {
    Scene scene = failedOver(wave("db").build());
    scene.start(failback()).runUntil("1:00:00");
    scene
        .simulation()
        .world()
        .served()
        .removal()
        .disconnect(Cast.PLACE, way(scene, "db").instanceId());
    scene.runFor("30:00");

    assertThat(told(scene, EventType.FAILBACK_WAITS))
        .singleElement()
        .returns(NotificationType.FAILBACK_WAITS, Notification::type)
        .satisfies(told -> assertThat(told.text()).contains("db", "has stalled"));

    Scene home = toTheCutover(failedOver(wave("db").build()), FailbackChoice.DEFAULT);
    approve(home).runUntilIdle();
    assertThat(told(home, EventType.PRODUCTION_MOVED))
        .singleElement()
        .returns(NotificationType.PRODUCTION_MOVED, Notification::type)
        .satisfies(told -> assertThat(told.title()).endsWith("server db runs in the origin"));
  }

  @Test
  void servers_that_come_home_at_the_same_moment_are_told_of_together() {
    String[] names = {"a", "b", "c"};
    Scene scene =
        toTheCutover(
            Scene.of(
                    world(names),
                    Cast.plan(
                        Wave.builder().name("all").addGroupIds(names).waitsForSync(true).build()),
                    Stream.of(names).map(Cast::group).toArray(ProtectionGroup[]::new))
                .run(),
            FailbackChoice.DEFAULT);
    approve(scene).runUntilIdle();

    assertThat(told(scene, EventType.PRODUCTION_MOVED))
        .singleElement()
        .satisfies(
            told -> assertThat(told.title()).endsWith("3 servers (a, b, c) run in the origin"));
  }

  @Test
  void more_time_for_a_wave_is_more_time_for_its_copies() {
    Scene scene = failedOver(wave("db").build());
    scene.start(failback(choice().syncWithin(Duration.ofHours(2)).build())).runFor("1:00:00");
    scene.request(
        Scene.asking(RequestType.EXTEND).wave("db").extendBy(Duration.ofHours(6)).build());
    scene.simulation().runUntil(() -> scene.status() == ExecutionStatus.AWAITING_APPROVAL);

    assertThat(stage(scene, "db")).isEqualTo(FailbackStage.IN_SYNC);
    assertThat(scene.record(EventType.DEADLINE_MOVED)).hasSize(1);
    assertThatThrownBy(
            () ->
                scene.request(
                    Scene.asking(RequestType.EXTEND)
                        .wave("db")
                        .extendBy(Duration.ofHours(6))
                        .build()))
        .isInstanceOf(RequestRefusedException.class)
        .hasMessageContaining("no time runs");
  }

  @Test
  void more_time_for_all_is_more_time_for_copies_and_it_is_bounded() {
    Scene scene = failedOver(wave("db").build());
    scene.start(failback(choice().syncWithin(Duration.ofHours(1)).build())).runFor("30:00");
    scene.request(Scene.asking(RequestType.EXTEND).extendBy(Duration.ofHours(1)).build());
    scene.runUntilIdle();

    assertThat(scene.server("db").failure().orElseThrow().message())
        .startsWith("not in sync within PT2H");
  }

  @Test
  void what_is_unhealthy_in_the_origin_leaves_production_where_it_runs_until_a_retry() {
    Scene scene =
        toTheCutover(
            failedOver(wave("db").healthCheck(HealthCheck.builder().probe("http").build()).build()),
            FailbackChoice.DEFAULT);
    scene.simulation().health().neverHealthy(back(scene));
    approve(scene).runUntilIdle();

    assertThat(scene.serverStatus("db")).isEqualTo(ServerStatus.FAILED);
    assertThat(way(scene, "db").production()).isEqualTo(ProductionSide.RECOVERY);
    assertThat(scene.terminations()).isEmpty();
    assertThat(scene.record(EventType.PRODUCTION_MOVED)).isEmpty();
  }

  private static String back(Scene scene) {
    return way(scene, "db").reversed().orElseThrow().serverId();
  }

  @Test
  void a_server_that_is_skipped_before_its_cutover_stays_and_the_others_come_home() {
    Scene scene = dbThenSlowWeb();
    scene.request(
        Scene.asking(RequestType.SKIP).serverIds(Set.of(id("web"))).reason("stays").build());
    approve(scene).runUntilIdle();

    assertThat(way(scene, "db").production()).isEqualTo(ProductionSide.ORIGIN);
    assertThat(way(scene, "web").production()).isEqualTo(ProductionSide.RECOVERY);
    assertThat(scene.serverStatus("web")).isEqualTo(ServerStatus.SKIPPED);
    assertThat(scene.simulation().world().record().launchesOf(id("web"))).hasSize(1);
    scene.request(RequestType.REPROTECT).runUntilIdle();
    scene.request(RequestType.CLEAN_UP).runUntilIdle();
    assertThat(scene.terminations()).singleElement().asString().endsWith("db");
  }

  @Test
  void a_pause_during_the_cutover_lets_what_is_launched_arrive_and_begins_nothing() {
    Scene scene =
        toTheCutover(failedOver(wave("db").build(), wave("web").build()), FailbackChoice.DEFAULT);
    approve(scene).runFor("2:00");
    scene.request(RequestType.PAUSE).runFor("5:00:00");

    assertThat(scene.status()).isEqualTo(ExecutionStatus.PAUSED);
    assertThat(way(scene, "web").production()).isEqualTo(ProductionSide.RECOVERY);
    assertThat(scene.wave("web").status()).isEqualTo(WaveStatus.PENDING);
    scene.request(RequestType.RESUME).runUntilIdle();
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(List.of(stage(scene, "db"), stage(scene, "web")))
        .containsOnly(FailbackStage.PROTECTED);
    assertThat(scene.simulation().world().record().launches()).hasSize(4);
  }

  @Test
  void a_drill_before_the_clean_up_leaves_what_the_way_home_still_needs() {
    Scene scene = toTheCutover(failedOver(wave("db").build()), FailbackChoice.DEFAULT);
    approve(scene).runUntilIdle();
    String wayHome = scene.executionId();
    scene.run(Scene.drill().build());

    assertThat(scene.findings().toString()).contains("LIVE");
    scene.simulation().request(wayHome, Scene.asking(RequestType.CLEAN_UP).reason("done").build());
    scene.runUntilIdle();
    assertThat(scene.simulation().execution(wayHome).settled()).isTrue();
  }

  @Test
  void of_two_waves_that_wait_for_nothing_each_is_approved_before_it_moves() {
    Scene scene = failedOver(wave("db").build(), wave("web").dependsOn(Set.of()).build());
    toTheCutover(scene, FailbackChoice.DEFAULT);
    scene.runFor("1:00:00");

    assertThat(scene.wave("db").status()).isEqualTo(WaveStatus.AWAITING_APPROVAL);
    assertThat(scene.wave("web").status()).isEqualTo(WaveStatus.AWAITING_APPROVAL);
    scene.request(Scene.asking(RequestType.APPROVE).wave("web").by("grace").build());
    scene.runFor("1:00:00");
    assertThat(way(scene, "web").production()).isEqualTo(ProductionSide.ORIGIN);
    assertThat(way(scene, "db").production()).isEqualTo(ProductionSide.RECOVERY);
    approve(scene).runUntilIdle();
    assertThat(List.of(stage(scene, "db"), stage(scene, "web")))
        .containsOnly(FailbackStage.PROTECTED);
  }

  /** Of two servers one is copied when the other has hardly begun. */
  private static Scene dbThenSlowWeb() {
    WorldBuilder world =
        world("db")
            .server(
                server("web")
                    .origin(HOME)
                    .originInstanceId("i-" + id("web").substring(2))
                    .reverseSync(Duration.ofHours(40))
                    .build());
    return toTheCutover(
        failedOver(world, wave("db").build(), wave("web").build()), FailbackChoice.DEFAULT);
  }

  @Test
  void servers_of_a_wave_that_wait_together_are_told_of_together() {
    String[] names = {"a", "b", "c", "d", "e", "f", "g"};
    Scene scene =
        Scene.of(
                world(names),
                Cast.plan(Wave.builder().name("all").addGroupIds(names).build()),
                Stream.of(names).map(Cast::group).toArray(ProtectionGroup[]::new))
            .run();
    scene
        .simulation()
        .world()
        .add(
            Fault.builder()
                .kind(FaultKind.NOT_INITIALIZED)
                .operation(ServiceCall.REVERSE_REPLICATION)
                .build());
    scene.start(failback()).runFor("1:00:00");

    assertThat(scene.record(EventType.FAILBACK_WAITS)).hasSize(7);
    assertThat(told(scene, EventType.FAILBACK_WAITS))
        .singleElement()
        .satisfies(
            told ->
                assertThat(told.title())
                    .endsWith(
                        "the way home of 7 servers (a, b, c, d, e and 2 more) does not get on"));
  }

  private static CutoverFacts cutover(Scene scene, String wave) {
    return scene.wave(wave).approval().flatMap(Approval::cutover).orElseThrow();
  }

  private static List<Notification> told(Scene scene, EventType type) {
    return scene.events().stream()
        .filter(event -> event.type() == type)
        .flatMap(event -> ExecutionNotifications.of(scene.execution(), event).stream())
        .toList();
  }
}

package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Homeward.HOME;
import static io.github.drsorchestration.testkit.scenario.Homeward.approve;
import static io.github.drsorchestration.testkit.scenario.Homeward.back;
import static io.github.drsorchestration.testkit.scenario.Homeward.choice;
import static io.github.drsorchestration.testkit.scenario.Homeward.failedOver;
import static io.github.drsorchestration.testkit.scenario.Homeward.toTheCutover;
import static io.github.drsorchestration.testkit.scenario.Homeward.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.LiveInstanceOverride;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.port.store.ServerClaims;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which servers a failback holds after its end, while it protects and cleans up. */
class FailbackClaimsScenarioTest {

  @Test
  void a_server_is_held_while_it_is_changed_and_free_while_it_is_only_copied() {
    Home home = home("db");

    assertThat(home.holds("db")).isTrue();
    home.until("db", FailbackStage.RESYNCING);
    home.scene.runFor("1:00");
    assertThat(home.execution().holdsServers()).isFalse();
    home.until("db", FailbackStage.TERMINATING);
    home.scene.runFor("30");
    home.scene.start(Scene.drill().build()).runFor("10");
    assertThat(home.scene.findings()).contains("BLOCKING BUSY_IN_EXECUTION db");
    home.scene.runUntilIdle();
    assertThat(home.way("db").stage()).isEqualTo(FailbackStage.CLEANED_UP);
    assertThat(home.execution().holdsServers()).isFalse();
    assertThat(home.execution().settled()).isTrue();
  }

  /** A process that stood still makes its last call when others have gone on long since. */
  @Test
  void a_late_release_of_earlier_work_does_not_free_what_later_work_holds() {
    Home home = home("db");
    Execution early = home.execution();
    Set<String> earlyNames = namesOf(home);
    home.until("db", FailbackStage.TERMINATING);
    ServerClaims claims = home.scene.simulation().ports().serverClaims();
    assertThat(claims.holders(Set.of(id("db")))).isNotEmpty();
    earlyNames.forEach(name -> claims.release(name, Set.of(id("db"))));
    claims.release(early.executionId(), Set.of(id("db")));

    assertThat(claims.holders(Set.of(id("db")))).isNotEmpty();
    home.scene.runUntilIdle();
    assertThat(home.way("db").stage()).isEqualTo(FailbackStage.CLEANED_UP);
    assertThat(home.execution().holdsServers()).isFalse();
    assertThat(claims.holders(Set.of(id("db")))).isEmpty();
  }

  private static Set<String> namesOf(Home home) {
    return Set.copyOf(
        home.scene.simulation().ports().serverClaims().holders(Set.of(id("db"))).values());
  }

  @Test
  void what_a_drill_holds_is_waited_for_less_and_less_often_while_the_rest_is_cleaned_up() {
    Home home = home("db", "web");
    Scene scene = home.scene;
    home.until("db", FailbackStage.RESYNCING);
    scene.start(Scene.drill().addWaves("db").liveInstanceOverride(override("db")).build());
    String drill = scene.executionId();
    scene.request(RequestType.PAUSE);
    scene.simulation().runUntil(() -> scene.status() == ExecutionStatus.PAUSED);
    home.until("web", FailbackStage.CLEANED_UP);
    scene.runFor("3:00:00");
    long before = home.execution().version();
    scene.runFor("1:00:00");

    assertThat(home.way("db").stage()).isEqualTo(FailbackStage.STOPPING);
    assertThat(home.way("db").problem()).contains("execution " + drill + " holds it");
    assertThat(home.execution().version() - before).isLessThan(15);
    assertThat(home.holds("db")).isFalse();
    scene.request(RequestType.CANCEL).runUntilIdle();
    assertThat(home.record(EventType.FAILBACK_WAITS, EventType.CLEAN_UP_ENDED))
        .containsExactly("8:35:36.737 db execution " + drill + " holds it", "12:45:30.970");
    assertThat(home.way("db").stage()).isEqualTo(FailbackStage.CLEANED_UP);
  }

  @Test
  void a_server_whose_place_does_not_answer_is_let_go_of_after_ten_minutes() {
    Home home = home("db");
    home.until("db", FailbackStage.STOPPING);
    home.scene
        .simulation()
        .world()
        .add(Fault.builder().kind(FaultKind.UNAVAILABLE).where(HOME).build());
    home.scene.runFor("9:00");
    assertThat(home.holds("db")).isTrue();
    home.scene.runFor("2:00");

    assertThat(home.holds("db")).isFalse();
    home.scene.start(Scene.drill().build()).runFor("10");
    assertThat(home.scene.findings()).doesNotContain("BLOCKING BUSY_IN_EXECUTION db");
    home.scene.runUntilIdle();
    assertThat(home.execution().cleanUp().orElseThrow().endedAt()).isPresent();
    assertThat(home.execution().holdsServers()).isFalse();
  }

  @Test
  void what_a_retry_brings_home_later_joins_the_reprotection_that_is_under_way() {
    Scene scene = failedOver(world("db", "web"), waves("db", "web"));
    toTheCutover(scene, choice().build());
    scene
        .simulation()
        .world()
        .add(
            Fault.builder()
                .kind(FaultKind.LAUNCH_FAILS)
                .serverId(back(scene, "web").serverId())
                .occurrence(1)
                .build());
    Home home = new Home(scene, scene.executionId());
    approve(scene);
    scene.simulation().runUntil(() -> scene.status() == ExecutionStatus.PARTIAL);
    scene.request(RequestType.REPROTECT).runFor("30");
    scene.request(RequestType.RETRY);
    home.until("web", FailbackStage.PROTECTED);
    scene.runUntilIdle();

    assertThat(home.execution().status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(home.execution().holdsServers()).isFalse();
  }

  /** A failback of waves with a server each, all of which are home. */
  private static Home home(String... names) {
    Scene scene = failedOver(waves(names));
    approve(toTheCutover(scene, choice().cleanUp(true).build()));
    scene.simulation().runUntil(() -> scene.status() == ExecutionStatus.COMPLETED);
    return new Home(scene, scene.executionId());
  }

  private static Wave[] waves(String... names) {
    return Stream.of(names)
        .map(name -> wave(name).dependsOn(Set.of()).build())
        .toArray(Wave[]::new);
  }

  private static LiveInstanceOverride override(String name) {
    return new LiveInstanceOverride(Set.of(id(name)), "users are at home again");
  }

  /** The failback, whatever else was started after it. */
  private record Home(Scene scene, String executionId) {

    Execution execution() {
      return scene.simulation().execution(executionId);
    }

    ServerFailback way(String name) {
      return execution().server(id(name)).flatMap(server -> server.failback()).orElseThrow();
    }

    boolean holds(String name) {
      return execution().holdsServers() && !execution().releasedServerIds().contains(id(name));
    }

    void until(String name, FailbackStage stage) {
      scene.simulation().runUntil(() -> way(name).stage() == stage);
    }

    List<String> record(EventType... types) {
      return scene.simulation().orchestrator().executions().events(executionId).stream()
          .filter(event -> List.of(types).contains(event.type()))
          .map(
              event ->
                  scene.clock(event.at())
                      + event.serverId().map(it -> " " + Cast.name(it)).orElse("")
                      + event.reason().map(it -> " " + it).orElse(""))
          .toList();
    }
  }
}

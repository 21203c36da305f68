package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.server;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.FailbackChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.util.List;

/** A plan that was failed over from Frankfurt, and is brought home. */
final class Homeward {

  static final AccountRegion HOME = new AccountRegion("111122223333", "eu-central-1");

  private Homeward() {}

  /** A world in which a first copy takes four hours. */
  static WorldBuilder world(String... names) {
    WorldBuilder world = Cast.world().place(HOME).initialSync(Duration.ofHours(4));
    for (String name : names) {
      world.server(
          server(name).origin(HOME).originInstanceId("i-" + id(name).substring(2)).build());
    }
    return world;
  }

  /** After the failover of these waves, each with a server of its name. */
  static Scene failedOver(Wave... waves) {
    String[] names = List.of(waves).stream().map(Wave::name).toArray(String[]::new);
    return failedOver(world(names), waves);
  }

  static Scene failedOver(WorldBuilder world, Wave... waves) {
    return Scene.of(Cast.plan(waves), world).run();
  }

  static StartRequest failback() {
    return failback(FailbackChoice.DEFAULT);
  }

  static StartRequest failback(FailbackChoice choice) {
    return StartRequest.builder()
        .planId("plan")
        .kind(ExecutionKind.FAILBACK)
        .by(Scene.OPERATOR)
        .failback(choice)
        .build();
  }

  static FailbackChoice.Builder choice() {
    return FailbackChoice.builder();
  }

  /** Starts it, and runs until its cutover is to be approved. */
  static Scene toTheCutover(Scene scene, FailbackChoice choice) {
    scene.start(failback(choice));
    scene.simulation().runUntil(() -> scene.status() == ExecutionStatus.AWAITING_APPROVAL);
    return scene;
  }

  static Scene approve(Scene scene) {
    return scene.request(Scene.asking(RequestType.APPROVE).by(Actor.of("grace")).build());
  }

  static ServerFailback way(Scene scene, String name) {
    return scene.server(name).failback().orElseThrow();
  }

  static FailbackStage stage(Scene scene, String name) {
    return way(scene, name).stage();
  }

  static ServerReference back(Scene scene, String name) {
    return way(scene, name).reversed().orElseThrow();
  }

  /** The reasons for which servers waited, one after the other. */
  static List<String> waits(Scene scene) {
    return scene.events().stream()
        .filter(event -> event.type() == EventType.FAILBACK_WAITS)
        .map(
            event ->
                scene.clock(event.at())
                    + " "
                    + Cast.name(event.serverId().orElse(""))
                    + " "
                    + event.reason().orElse(""))
        .toList();
  }
}

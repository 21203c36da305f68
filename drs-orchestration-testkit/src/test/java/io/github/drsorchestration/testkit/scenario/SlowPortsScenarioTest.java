package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.time.VirtualTime;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user brings is slow or hangs: it holds up what depends on it, and nothing else. */
class SlowPortsScenarioTest {

  private static final HealthCheck AN_HOUR =
      HealthCheck.builder().probe("tcp").timeout(Duration.ofHours(1)).build();

  /** The servers of "web" are up from 10:30, and no probe of them is answered. */
  @ParameterizedTest
  @ValueSource(ints = {2, 7, 40})
  void unreachable_servers_do_not_delay_the_launch_of_an_independent_wave(int seconds) {
    Scene scene = twoChains(20);
    scene
        .simulation()
        .withPorts(
            ports ->
                ports.healthProbe(
                    (check, instance) -> {
                      scene.simulation().time().spend(Duration.ofSeconds(seconds));
                      return false;
                    }));
    scene.run();

    assertThat(scene.launches()).last().asString().isBetween("12:30 db", "12:41 db");
    assertThat(scene.waveStatuses("db")).last().asString().isBetween("23:00", "23:16 COMPLETED");
    assertThat(scene.record(EventType.JOB_REJECTED)).isEmpty();
  }

  @Test
  void servers_that_answer_are_healthy_while_others_of_their_wave_hang() {
    Scene scene = twoChains(20);
    VirtualTime time = scene.simulation().time();
    Set<String> hanging = Set.of(Cast.ids("n1", "n2", "n3"));
    scene
        .simulation()
        .withPorts(
            ports ->
                ports.healthProbe(
                    (check, instance) -> {
                      time.spend(
                          hanging.contains(instance.serverId())
                              ? VirtualTime.FOR_EVER
                              : Duration.ofMillis(50));
                      return true;
                    }));
    scene.run();

    assertThat(scene.record(EventType.SERVER_RECOVERED))
        .filteredOn(line -> line.contains(" web "))
        .hasSize(17)
        .allSatisfy(line -> assertThat(line).isLessThan("10:37"));
    assertThat(scene.record(EventType.SERVER_FAILED)).hasSize(3);
  }

  /** Waves: "web" with many servers, and beside it "first" and then "db". */
  private static Scene twoChains(int servers) {
    String[] web = IntStream.rangeClosed(1, servers).mapToObj(i -> "n" + i).toArray(String[]::new);
    WorldBuilder world =
        world(web)
            .server(Cast.server("first").launchDuration(Duration.ofMinutes(12)).build())
            .server(Cast.server("db").build());
    RecoveryPlan plan =
        plan(
            wave("web").dependsOn(Set.of()).healthCheck(AN_HOUR).build(),
            wave("first").dependsOn(Set.of()).build(),
            wave("db").dependsOn(Set.of("first")).build());
    return Scene.of(world, plan, group("web", web), group("first"), group("db"));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 19})
  void hanging_notifiers_hold_up_no_other_plan_and_no_cancel(int hanging) {
    WorldBuilder world = world("well");
    List<String> ill = IntStream.rangeClosed(1, hanging).mapToObj(i -> "ill" + i).toList();
    ill.forEach(name -> world.server(Cast.server(name).build()));
    Simulation simulation = Simulation.of(world.build());
    simulation.withPorts(
        ports ->
            ports.notifier(
                (execution, event) -> {
                  if (execution.planId().startsWith("ill")) {
                    simulation.time().spend(VirtualTime.FOR_EVER);
                  }
                }));
    ill.forEach(name -> simulation.with(group(name)).with(planOf(name)));
    simulation.with(group("well")).with(planOf("well"));
    List<String> started = new ArrayList<>();
    ill.forEach(name -> started.add(simulation.start(recoveryOf(name))));
    String well = simulation.start(recoveryOf("well"));
    simulation.runFor(Duration.ofMinutes(1));
    simulation.request(
        started.get(0), ExecutionRequest.of(RequestType.CANCEL, Simulation.OPERATOR, "a mistake"));
    simulation.runFor(Duration.ofMinutes(10));

    assertThat(simulation.execution(well).status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(simulation.execution(well).endedAt())
        .contains(simulation.world().start().plus(Scene.duration("10:30")));
    assertThat(simulation.execution(started.get(0)).status()).isEqualTo(ExecutionStatus.CANCELLED);
    assertThat(simulation.execution(started.get(1)).status()).isEqualTo(ExecutionStatus.COMPLETED);
  }

  private static RecoveryPlan planOf(String name) {
    return RecoveryPlan.builder().planId(name).name(name).addWaves(wave(name).build()).build();
  }

  private static StartRequest recoveryOf(String name) {
    return StartRequest.builder()
        .planId(name)
        .kind(ExecutionKind.RECOVERY)
        .by(Simulation.OPERATOR)
        .build();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 40, 110})
  void a_slow_notifier_does_not_make_the_recovery_longer(int seconds) {
    String[] names = IntStream.rangeClosed(1, 101).mapToObj(i -> "n" + i).toArray(String[]::new);
    Scene scene = Scene.of(world(names), plan(wave("all").build()), group("all", names));
    scene
        .simulation()
        .withPorts(
            ports ->
                ports.notifier(
                    (execution, event) ->
                        scene.simulation().time().spend(Duration.ofSeconds(seconds))));
    scene.run();

    assertThat(scene.executionStatuses()).containsExactly("00:00 RUNNING", "10:30 COMPLETED");
  }

  @Test
  void a_slow_notifier_is_told_everything_in_order() {
    Scene scene = Scene.of(wave("a").build());
    List<Long> told = new ArrayList<>();
    scene
        .simulation()
        .withPorts(
            ports ->
                ports.notifier(
                    (execution, event) -> {
                      scene.simulation().time().spend(Duration.ofSeconds(40));
                      told.add(event.sequence());
                    }));
    scene.run();

    assertThat(told.stream().distinct())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, scene.events().size()).mapToObj(Long::valueOf).toList());
  }

  @Test
  void a_hook_runner_that_hangs_does_not_hold_up_an_independent_wave() {
    Hook hook = Hook.builder().name("switch").type(HookType.IN_PROCESS).target("x").build();
    Wave web = wave("web").dependsOn(Set.of()).addBeforeHooks(hook).build();
    Scene scene = Scene.of(web, wave("db").dependsOn(Set.of()).build());
    scene
        .simulation()
        .withPorts(ports -> ports.hookRunner(new HangingHooks(scene.simulation().time())));
    scene.run();

    assertThat(scene.waveStatuses("db")).last().isEqualTo("10:30 COMPLETED");
    assertThat(scene.waveStatuses("web")).last().asString().endsWith("FAILED");
  }
}

package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.planOf;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.RecordedLaunch;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PriorityScenarioTest {

  private static final Quotas FOUR_OF_ONE = new Quotas(300, 4_000, 4, 1, 500);

  private final WorldBuilder builder = world();
  private final List<Runnable> plans = new ArrayList<>();
  private Simulation simulation;

  @Test
  void the_most_important_of_eleven_plans_is_recovered_as_if_it_were_alone() {
    for (int n = 0; n < 10; n++) {
      application("test" + n + "x", 10, 5);
    }
    application("tier0x", 40, 0);
    in(new Quotas(300, 4_000, 20, 100, 40));
    List<String> tests = new ArrayList<>();
    IntStream.range(0, 10).forEach(n -> tests.add(start("test" + n + "x")));
    String tierZero = start("tier0x");
    simulation.runUntilIdle();

    assertThat(ended(tierZero)).isEqualTo("10:30 COMPLETED");
    assertThat(launches("tier0x")).hasSize(40).containsOnly("00:00");
    assertThat(tests).allSatisfy(id -> assertThat(status(id)).isEqualTo(ExecutionStatus.COMPLETED));
    assertThat(launches("test")).hasSize(100).first().isEqualTo("10:45");
    // A hundred servers in rooms of forty, one after the other: nothing was left unused.
    assertThat(launches("test")).last().asString().isLessThanOrEqualTo("32:30");
  }

  @Test
  void a_more_important_plan_that_comes_later_gets_the_next_room() {
    application("test", 8, 5);
    application("tier0x", 4, 0);
    in(FOUR_OF_ONE);
    String test = start("test");
    simulation.runFor(Duration.ofMinutes(5));
    String tierZero = start("tier0x");
    simulation.runUntilIdle();

    assertThat(launches("test"))
        .containsExactly("00:00", "00:00", "00:00", "00:00", "21:36", "21:36", "21:36", "21:36");
    assertThat(launches("tier0x")).containsOnly("10:45").hasSize(4);
    assertThat(ended(tierZero)).isEqualTo("21:15 COMPLETED");
    assertThat(ended(test)).isEqualTo("32:06 COMPLETED");
  }

  @Test
  void room_that_the_more_important_plan_does_not_need_is_used_by_others() {
    application("test", 4, 5);
    application("tier0x", 3, 0);
    in(FOUR_OF_ONE);
    start("test");
    start("tier0x");
    simulation.runUntilIdle();

    assertThat(launches("tier0x")).containsExactly("00:00", "00:00", "00:00");
    assertThat(launches("test")).containsExactly("00:00", "10:36", "10:36", "10:36");
  }

  @Test
  void a_more_important_plan_that_cannot_use_the_room_holds_up_no_one() {
    application("test", 3, 5);
    application("tier0x", 1, 0);
    builder.fault(
        Fault.builder()
            .kind(FaultKind.JOB_ENDS_LATE)
            .occurrence(1)
            .magnitude(Duration.ofHours(3))
            .build());
    in(FOUR_OF_ONE);
    launchElsewhere("tier0x1");
    String tierZero = start("tier0x");
    simulation.runFor(Duration.ofMinutes(2));
    String test = start("test");
    simulation.runUntilIdle();

    assertThat(launches("test")).containsExactly("02:00", "02:00", "02:00");
    assertThat(ended(test)).isEqualTo("12:30 COMPLETED");
    assertThat(status(tierZero)).isEqualTo(ExecutionStatus.COMPLETED);
  }

  @Test
  void a_start_may_state_another_priority_which_is_on_record() {
    application("test", 4, 5);
    application("tier0x", 4, 0);
    in(FOUR_OF_ONE);
    start("tier0x");
    String urgentTest = simulation.start(recovery("test").toBuilder().priority(0).build());
    String lastTest = simulation.start(recovery("test").toBuilder().priority(9).build());
    simulation.runUntilIdle();

    assertThat(priorityOnRecord(urgentTest)).contains(0);
    assertThat(priorityOnRecord(lastTest)).contains(9);
    assertThat(launches("tier0x")).first().isEqualTo("00:00");
  }

  private void application(String name, int servers, int priority) {
    List<String> names = IntStream.rangeClosed(1, servers).mapToObj(n -> name + n).toList();
    names.forEach(it -> builder.server(server(it).build()));
    ProtectionGroup group = Cast.group(name, names.toArray(String[]::new));
    plans.add(
        () ->
            simulation
                .with(group)
                .with(
                    planOf(wave(name).build()).planId(name).name(name).priority(priority).build()));
  }

  private void in(Quotas quotas) {
    simulation = Simulation.of(builder.quotas(PLACE, quotas).build());
    plans.forEach(Runnable::run);
  }

  private String start(String plan) {
    return simulation.start(recovery(plan));
  }

  private static StartRequest recovery(String plan) {
    return StartRequest.builder()
        .planId(plan)
        .kind(ExecutionKind.RECOVERY)
        .by(Scene.OPERATOR)
        .build();
  }

  private void launchElsewhere(String name) {
    simulation
        .world()
        .drs()
        .startRecovery(
            new LaunchCommand(
                PLACE,
                List.of(new LaunchCommand.Item(Cast.id(name), Optional.empty())),
                true,
                Map.of()));
  }

  private ExecutionStatus status(String executionId) {
    return simulation.execution(executionId).status();
  }

  private String ended(String executionId) {
    Execution end = simulation.execution(executionId);
    return clock(Duration.between(simulation.world().start(), end.endedAt().orElseThrow()))
        + " "
        + end.status();
  }

  /** When the servers of an application were launched, in order. */
  private List<String> launches(String name) {
    return simulation.world().record().launches().stream()
        .filter(launch -> Cast.name(launch.serverId()).startsWith(name))
        .sorted(Comparator.comparing(RecordedLaunch::startedAt))
        .map(launch -> clock(Duration.between(simulation.world().start(), launch.startedAt())))
        .toList();
  }

  private static String clock(Duration since) {
    return "%02d:%02d".formatted(since.toMinutes(), since.toSecondsPart());
  }

  private Optional<Integer> priorityOnRecord(String executionId) {
    return simulation.orchestrator().executions().events(executionId).stream()
        .map(event -> event.details())
        .filter(EventDetails.ExecutionCreated.class::isInstance)
        .map(EventDetails.ExecutionCreated.class::cast)
        .findFirst()
        .flatMap(EventDetails.ExecutionCreated::priority);
  }
}

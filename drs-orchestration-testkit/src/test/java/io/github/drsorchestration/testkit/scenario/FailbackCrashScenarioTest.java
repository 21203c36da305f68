package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.FailbackChoice;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.RecordedTermination;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A failback with its clean-up, during which the process ends once, in every moment in turn. */
class FailbackCrashScenarioTest {

  private static final AccountRegion HOME = new AccountRegion("111122223333", "eu-central-1");

  @Test
  void without_a_crash_it_comes_home_and_leaves_nothing_behind() {
    Story story = new Story(1);

    assertThat(story.run(-1)).isZero();
    story.assertIsHome();
    assertThat(story.process.points.passed())
        .contains(
            "before reverseReplication",
            "after startRecovery",
            "after stopReplication",
            "after terminateInstances",
            "after deleteInstance",
            "after disconnectServer",
            "after deleteServer",
            "after startFailbackLaunch");
  }

  @ParameterizedTest
  @MethodSource("moments")
  void a_crash_in_any_moment_changes_nothing_but_the_time_it_takes(int moment) {
    Story story = new Story(1);

    assertThat(story.run(moment)).isEqualTo(1);
    story.assertIsHome();
  }

  @ParameterizedTest
  @MethodSource("someMoments")
  void two_processes_survive_a_crash_as_well(int moment) {
    Story story = new Story(2);

    story.run(moment);
    story.assertIsHome();
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {
        "RESPONSE_LOST",
        "REQUEST_LOST",
        "UNAVAILABLE",
        "THROTTLED",
        "CALL_HANGS",
        "SERVER_BUSY"
      })
  void whatever_becomes_of_the_first_calls_it_comes_home(FaultKind kind) {
    Story story = new Story(1);
    for (ServiceCall call :
        List.of(
            ServiceCall.REVERSE_REPLICATION,
            ServiceCall.STOP_REPLICATION,
            ServiceCall.DISCONNECT_SOURCE_SERVER,
            ServiceCall.DELETE_SOURCE_SERVER,
            ServiceCall.DELETE_RECOVERY_INSTANCE,
            ServiceCall.START_FAILBACK_LAUNCH)) {
      story.process.world.add(Fault.ofCall(kind, call, 1));
      story.process.world.add(Fault.ofCall(kind, call, 2));
    }

    story.run(-1);
    story.assertIsHome();
  }

  static IntStream moments() {
    return IntStream.range(0, count(1));
  }

  static IntStream someMoments() {
    int count = count(2);
    return IntStream.iterate(0, i -> i < count, i -> i + 11);
  }

  private static int count(int processes) {
    Story story = new Story(processes);
    story.run(-1);
    return story.process.points.passed().size();
  }

  /** What people do, always at the same time. */
  private static final class Story {

    private final CrashableProcess process;
    private String executionId = "";

    Story(int processes) {
      WorldBuilder world = Cast.world().place(HOME).initialSync(Duration.ofMinutes(10));
      List.of("a", "b").forEach(name -> world.server(away(name)));
      world.server(onPremises());
      process =
          new CrashableProcess(
              world.build(),
              processes,
              plan(wave("a").build(), wave("b").build(), wave("c").build()));
    }

    private static SimulatedServer away(String name) {
      return Cast.server(name)
          .launchDuration(Duration.ofMinutes(3))
          .origin(HOME)
          .originInstanceId("i-" + id(name).substring(2))
          .build();
    }

    private static SimulatedServer onPremises() {
      return Cast.server("c")
          .launchDuration(Duration.ofMinutes(3))
          .failbackClientAfter(Duration.ofHours(1))
          .build();
    }

    int run(int crashAt) {
      process.first().executions().start(Scene.recovery().build());
      process.visit("59:00", process.points::arm);
      process.points.crashAt(crashAt);
      process.visit("1:00:00", this::start);
      process.visit("1:00:01", process::shareTheWork);
      process.visit("2:00:00", this::approve);
      return process.run();
    }

    private void start() {
      StartRequest request =
          StartRequest.builder()
              .planId("plan")
              .kind(ExecutionKind.FAILBACK)
              .by(Scene.OPERATOR)
              .clientToken("once")
              .failback(FailbackChoice.builder().cleanUp(true).build())
              .build();
      executionId = process.first().executions().start(request).executionId();
    }

    private void approve() {
      process.request(
          executionId,
          ExecutionRequest.of(RequestType.APPROVE, Actor.of("grace"), "the shop is closed"));
    }

    void assertIsHome() {
      Execution execution = process.execution(executionId);
      assertThat(execution.status()).isEqualTo(ExecutionStatus.COMPLETED);
      assertThat(execution.settled()).isTrue();
      List<ServerExecution> servers =
          execution.waves().stream().flatMap(wave -> wave.servers().stream()).toList();
      assertThat(servers)
          .extracting(server -> server.failback().orElseThrow().stage())
          .containsOnly(FailbackStage.CLEANED_UP);
      assertThat(servers)
          .extracting(server -> server.failback().orElseThrow().production())
          .containsOnly(ProductionSide.ORIGIN);
      assertThat(process.world.record().launches().stream().filter(it -> it.where().equals(HOME)))
          .extracting(it -> it.instanceId())
          .containsExactlyInAnyOrderElementsOf(
              servers.stream()
                  .filter(server -> !server.isToPremises())
                  .map(ServerExecution::recoveryInstanceId)
                  .toList());
      assertThat(process.world.served().jobs(Cast.PLACE))
          .filteredOn(
              job ->
                  process
                      .world
                      .served()
                      .initiatedBy(Cast.PLACE, job.jobId())
                      .equals(Optional.of("FAILBACK")))
          .hasSize(1);
      assertThat(process.world.record().terminations())
          .extracting(RecordedTermination::instanceId)
          .containsExactlyInAnyOrderElementsOf(
              servers.stream()
                  .map(server -> server.failback().orElseThrow().instanceId())
                  .toList());
      assertThat(process.world.served().servers(HOME)).isEmpty();
    }
  }
}

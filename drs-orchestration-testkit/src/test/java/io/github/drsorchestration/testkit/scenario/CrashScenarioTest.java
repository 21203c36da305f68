package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.OnFailure;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.core.audit.EventChain;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.memory.ScriptedAnswer;
import io.github.drsorchestration.testkit.memory.ScriptedRun;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A plan with an approval, a pause, hooks, a failure, a retry and a termination, during which the
 * process ends once, in every moment in turn.
 */
class CrashScenarioTest {

  private static final RecoveryPlan PLAN =
      Cast.plan(
              wave("a")
                  .approval(ApprovalPolicy.builder().build())
                  .addBeforeHooks(hook("before"))
                  .build(),
              wave("b").pauseBefore(true).onFailure(OnFailure.PAUSE).build(),
              wave("c").addAfterHooks(hook("after")).build())
          .toBuilder()
          .addAfterTermination(hook("clean-up"))
          .build();

  @Test
  void without_a_crash_it_completes_and_is_cleaned_up() {
    Story story = new Story(1);

    assertThat(story.run(-1)).isZero();
    assertEnds(story);
    assertThat(story.process.points.passed())
        .contains(
            "before save",
            "after startRecovery",
            "after terminateInstances",
            "after start",
            "after announce",
            "before claim",
            "after release",
            "before publish");
  }

  @ParameterizedTest
  @MethodSource("moments")
  void a_crash_in_any_moment_changes_nothing_but_the_time_it_takes(int moment) {
    Story story = new Story(1);

    assertThat(story.run(moment)).isEqualTo(1);
    assertEnds(story);
  }

  @Test
  void two_processes_that_drive_the_same_execution_launch_everything_once() {
    Story story = new Story(2);

    assertThat(story.run(-1)).isZero();
    assertEnds(story);
  }

  @ParameterizedTest
  @MethodSource("someMoments")
  void two_processes_survive_a_crash_as_well(int moment) {
    Story story = new Story(2);

    assertThat(story.run(moment)).isEqualTo(1);
    assertEnds(story);
  }

  static IntStream moments() {
    Story story = new Story(1);
    story.run(-1);
    return IntStream.range(0, story.process.points.passed().size());
  }

  static IntStream someMoments() {
    Story story = new Story(2);
    story.run(-1);
    int count = story.process.points.passed().size();
    return IntStream.iterate(0, i -> i < count, i -> i + 11);
  }

  private static void assertEnds(Story story) {
    Execution execution = story.execution();
    assertThat(execution.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(execution.settled()).isTrue();
    assertThat(execution.waves())
        .flatExtracting(wave -> wave.servers())
        .extracting(server -> server.status())
        .containsOnly(ServerStatus.RECOVERED);
    assertThat(execution.termination().orElseThrow().targets())
        .extracting(target -> target.status())
        .containsOnly(TerminationStatus.TERMINATED);
    assertLaunchedOncePerAttempt(story);
    assertThat(story.process.hooks.started())
        .extracting(run -> run.hook().name())
        .containsExactly("before", "after", "clean-up");
    assertThat(execution.termination().orElseThrow().hookRuns())
        .extracting(run -> run.status())
        .containsExactly(HookStatus.SUCCEEDED);
    assertThat(story.process.approvals.requests()).hasSize(1);
    List<ExecutionEvent> events =
        story.process.executions.events(execution.executionId(), 1, 10_000);
    assertThat(EventChain.problem(execution.planHash(), events)).isEmpty();
    assertThat(story.process.notifier.eventsOf(execution.executionId()))
        .extracting(ExecutionEvent::sequence)
        .containsAll(LongStream.rangeClosed(1, execution.eventCount()).boxed().toList());
  }

  private static void assertLaunchedOncePerAttempt(Story story) {
    var record = story.process.world.record();
    assertThat(record.launchesOf(id("a"))).hasSize(1);
    assertThat(record.launchesOf(id("b"))).hasSize(2);
    assertThat(record.launchesOf(id("c"))).hasSize(1);
    Set<String> attempts = new HashSet<>();
    record
        .launches()
        .forEach(
            launch ->
                assertThat(attempts.add(launch.tags().get("drs-orchestration:attempt"))).isTrue());
    assertThat(
            record.terminations().stream()
                .filter(it -> it.endedAt().isPresent())
                .map(it -> it.instanceId()))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  private static SimulatedServer quick(String name) {
    return Cast.server(name).launchDuration(Duration.ofMinutes(3)).build();
  }

  private static Hook hook(String name) {
    return Hook.builder().name(name).type(HookType.IN_PROCESS).target("t").build();
  }

  /** What people do, always at the same time. */
  private static final class Story {
    private final CrashableProcess process;
    private String executionId = "";

    Story(int processes) {
      this.process =
          new CrashableProcess(
              world()
                  .server(quick("a"))
                  .server(quick("b"))
                  .server(quick("c"))
                  .fault(
                      Fault.builder()
                          .kind(FaultKind.LAUNCH_FAILS)
                          .serverId(id("b"))
                          .occurrence(1)
                          .build())
                  .build(),
              processes,
              PLAN);
      process.approvals.otherwise(ScriptedAnswer.yes(Duration.ofMinutes(5), "maria"));
      process.hooks.on("before", ScriptedRun.succeedsAfter(Duration.ofMinutes(3)));
      process.hooks.on("after", ScriptedRun.succeedsAfter(Duration.ofMinutes(3)));
    }

    int run(int crashAt) {
      process.points.crashAt(crashAt);
      process.points.arm();
      process.visit("00:00", this::start);
      process.visit("00:01", process::shareTheWork);
      process.visit("20:00", () -> ask(RequestType.RESUME));
      process.visit("30:00", () -> ask(RequestType.RETRY));
      process.visit("1:00:00", () -> ask(RequestType.TERMINATE));
      return process.run();
    }

    private void start() {
      executionId =
          process
              .first()
              .executions()
              .start(Scene.drill().clientToken("once").build())
              .executionId();
    }

    private void ask(RequestType type) {
      process.request(executionId, ExecutionRequest.of(type, Scene.OPERATOR, "because"));
    }

    Execution execution() {
      return process.execution(executionId);
    }
  }
}

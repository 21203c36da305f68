package io.github.drsorchestration.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link HookRunner} must do. */
public abstract class HookRunnerConformance {

  private static final int PATIENCE = 100;

  @SuppressWarnings("NullAway.Init") // JUnit calls open() before each test.
  private HookRunner runner;

  protected HookRunnerConformance() {}

  /** A runner that has started nothing. */
  protected abstract HookRunner newRunner();

  /** A hook that succeeds after a while. */
  protected abstract Hook succeeding();

  /** A hook that fails after a while. */
  protected abstract Hook failing();

  /** Lets some time pass; every hook must have ended after a hundred calls. */
  protected abstract void letSomeTimePass();

  /** How often the hook of this run was really started. */
  protected abstract int timesStarted(String runId);

  @BeforeEach
  final void open() {
    runner = newRunner();
  }

  @Test
  void a_run_that_was_never_started_says_so() {
    HookInvocation run = invocation("run-1", succeeding());

    assertThat(runner.progress(run).state()).isEqualTo(HookProgress.State.NOT_STARTED);
    assertThat(timesStarted("run-1")).isZero();
  }

  @Test
  void a_run_is_started_without_waiting_for_its_end_and_succeeds() {
    HookInvocation run = invocation("run-1", succeeding());

    runner.start(run);

    assertThat(runner.progress(run).state()).isEqualTo(HookProgress.State.RUNNING);
    assertThat(end(run)).isEqualTo(HookProgress.of(HookProgress.State.SUCCEEDED));
    assertThat(timesStarted("run-1")).isEqualTo(1);
  }

  @Test
  void a_run_that_fails_says_why() {
    HookInvocation run = invocation("run-1", failing());

    runner.start(run);

    HookProgress end = end(run);
    assertThat(end.state()).isEqualTo(HookProgress.State.FAILED);
    assertThat(end.problem()).isPresent();
  }

  @Test
  void asking_for_progress_starts_nothing() {
    HookInvocation run = invocation("run-1", succeeding());
    runner.start(run);
    end(run);

    for (int i = 0; i < 3; i++) {
      assertThat(runner.progress(run).state()).isEqualTo(HookProgress.State.SUCCEEDED);
    }
    assertThat(timesStarted("run-1")).isEqualTo(1);
  }

  @Test
  void two_runs_of_one_hook_are_two_runs() {
    HookInvocation first = invocation("run-1", succeeding());
    HookInvocation second = invocation("run-2", succeeding());

    runner.start(first);
    assertThat(runner.progress(second).state()).isEqualTo(HookProgress.State.NOT_STARTED);
    end(first);
    runner.start(second);

    assertThat(runner.progress(first).state()).isEqualTo(HookProgress.State.SUCCEEDED);
    assertThat(end(second).state()).isEqualTo(HookProgress.State.SUCCEEDED);
    assertThat(List.of(timesStarted("run-1"), timesStarted("run-2"))).containsExactly(1, 1);
  }

  @Test
  void a_run_after_a_termination_has_no_wave() {
    HookInvocation run =
        new HookInvocation(
            "run-1",
            "e1",
            "Web shop",
            ExecutionKind.DRILL,
            Optional.empty(),
            succeeding(),
            List.of());

    runner.start(run);

    assertThat(end(run)).isEqualTo(HookProgress.of(HookProgress.State.SUCCEEDED));
    assertThat(timesStarted("run-1")).isEqualTo(1);
  }

  private HookProgress end(HookInvocation run) {
    for (int i = 0; i < PATIENCE; i++) {
      HookProgress progress = runner.progress(run);
      if (EnumSet.of(HookProgress.State.SUCCEEDED, HookProgress.State.FAILED)
          .contains(progress.state())) {
        return progress;
      }
      letSomeTimePass();
    }
    return fail("the run has not ended");
  }

  private static HookInvocation invocation(String runId, Hook hook) {
    return new HookInvocation(runId, "e1", "Web shop", ExecutionKind.DRILL, "web", hook);
  }
}

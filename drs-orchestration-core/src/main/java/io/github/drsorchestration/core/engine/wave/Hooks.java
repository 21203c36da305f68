package io.github.drsorchestration.core.engine.wave;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the hooks before or after a wave, one after the other, each one once. */
public final class Hooks {

  /** How far the hooks of one side of a wave are. */
  enum Progress {
    RUNNING,
    DONE,
    FAILED
  }

  /** A runner that was asked this often and has not started a hook never will. */
  private static final int MAX_STARTS = 5;

  private Hooks() {}

  static Progress advance(Draft draft, WaveDraft wave, List<Hook> hooks) {
    for (Hook hook : hooks) {
      Optional<HookRun> present = latestRun(wave, hook);
      if (present.isEmpty()) {
        if (draft.mayStart()) {
          start(draft, wave, hook);
        }
        return Progress.RUNNING;
      }
      HookRun run = follow(draft, wave, present.get());
      if (run.status() == HookStatus.FAILED && hook.required()) {
        return Progress.FAILED;
      }
      if (run.status().isInFlight()) {
        return Progress.RUNNING;
      }
    }
    return Progress.DONE;
  }

  /** Lets failed runs be repeated. */
  public static void supersedeFailed(WaveDraft wave) {
    List<HookRun> runs = new ArrayList<>(wave.head().hookRuns());
    runs.replaceAll(
        run -> run.status() == HookStatus.FAILED ? run.toBuilder().superseded(true).build() : run);
    wave.edit(b -> b.hookRuns(runs));
  }

  /** Gives up on what is in flight. */
  public static void timeOut(Draft draft, WaveDraft wave) {
    for (HookRun run : List.copyOf(wave.head().hookRuns())) {
      if (run.status().isInFlight()) {
        end(draft, wave, run, Optional.of("the wave ran out of time"), FailureCode.TIMED_OUT);
      }
    }
  }

  public static void notStarted(Draft draft, WaveDraft wave, HookRun run, String why) {
    end(draft, wave, run, Optional.of(why), FailureCode.HOOK_FAILED);
  }

  private static Optional<HookRun> latestRun(WaveDraft wave, Hook hook) {
    return wave.head().hookRuns().stream()
        .filter(run -> run.hook().name().equals(hook.name()) && !run.superseded())
        .findFirst();
  }

  private static void start(Draft draft, WaveDraft wave, Hook hook) {
    String runId =
        draft.head().executionId()
            + "/"
            + wave.index()
            + "/hook/"
            + (wave.head().hookRuns().size() + 1);
    HookRun run =
        HookRun.builder()
            .runId(runId)
            .hook(hook)
            .status(HookStatus.INTENDED)
            .actBefore(draft.actBefore())
            .startedAt(draft.now())
            .build();
    wave.edit(b -> b.addHookRuns(run));
    draft.record(
        new EventDetails.HookStarted(hook.name(), runId), event -> event.wave(wave.name()));
    draft.intend(new Effect.StartHook(run, invocation(draft, wave, run)));
    lookAgain(draft, run);
  }

  private static HookRun follow(Draft draft, WaveDraft wave, HookRun run) {
    if (!run.status().isInFlight()) {
      return run;
    }
    Instant deadline = run.startedAt().plus(run.hook().timeout());
    HookProgress progress =
        draft
            .ask(new Question.HookNow(invocation(draft, wave, run)))
            .orElse(HookProgress.of(HookProgress.State.RUNNING));
    if (progress.state() == HookProgress.State.SUCCEEDED) {
      return end(draft, wave, run, Optional.empty(), FailureCode.HOOK_FAILED);
    }
    if (progress.state() == HookProgress.State.FAILED) {
      String problem = progress.problem().orElse("it reported no reason");
      return end(draft, wave, run, Optional.of(problem), FailureCode.HOOK_FAILED);
    }
    Instant lost = run.actBefore().plus(Timing.LISTED_WITHIN);
    boolean neverStarted =
        progress.state() == HookProgress.State.NOT_STARTED && !draft.now().isBefore(lost);
    if (neverStarted && run.starts() >= MAX_STARTS) {
      String why = "its runner did not start it, asked " + run.starts() + " times";
      return end(draft, wave, run, Optional.of(why), FailureCode.HOOK_FAILED);
    }
    if (neverStarted && draft.mayStart()) {
      return startAgain(draft, wave, run);
    }
    if (!draft.now().isBefore(deadline)) {
      return end(
          draft,
          wave,
          run,
          Optional.of("no end within " + run.hook().timeout()),
          FailureCode.TIMED_OUT);
    }
    lookAgain(draft, run);
    return run;
  }

  private static void lookAgain(Draft draft, HookRun run) {
    Instant deadline = run.startedAt().plus(run.hook().timeout());
    draft.wakeBy(Timing.earlier(draft.now().plus(Timing.HOOK_INTERVAL), deadline));
  }

  /** The time that a hook may take begins anew where it turned out never to have begun. */
  private static HookRun startAgain(Draft draft, WaveDraft wave, HookRun run) {
    HookRun again =
        run.toBuilder()
            .status(HookStatus.INTENDED)
            .starts(run.starts() + 1)
            .startedAt(draft.now())
            .actBefore(draft.actBefore())
            .build();
    wave.replaceHookRun(again);
    draft.wakeIn(Timing.HOOK_INTERVAL);
    draft.intend(new Effect.StartHook(again, invocation(draft, wave, again)));
    return again;
  }

  private static HookRun end(
      Draft draft, WaveDraft wave, HookRun run, Optional<String> problem, FailureCode code) {
    HookRun ended =
        run.toBuilder()
            .status(problem.isPresent() ? HookStatus.FAILED : HookStatus.SUCCEEDED)
            .endedAt(draft.now())
            .failure(problem.map(why -> new Failure(code, why)))
            .build();
    wave.replaceHookRun(ended);
    draft.record(
        new EventDetails.HookEnded(run.hook().name(), ended.status()),
        event -> event.wave(wave.name()).reason(problem));
    return ended;
  }

  private static HookInvocation invocation(Draft draft, WaveDraft wave, HookRun run) {
    return new HookInvocation(
        run.runId(),
        draft.head().executionId(),
        draft.head().plan().name(),
        draft.head().kind(),
        wave.name(),
        run.hook(),
        wave.servers().stream()
            .map(
                server ->
                    new HookInvocation.Server(
                        server.serverId(),
                        server.name(),
                        server.where(),
                        server.status(),
                        server.recoveryInstanceId(),
                        Optional.empty()))
            .toList());
  }
}

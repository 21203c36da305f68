package io.github.drsorchestration.core.engine.hook;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the hooks of one owner, one after the other, each one once. */
public final class Hooks {

  /** How far a row of hooks is. */
  public enum Progress {
    RUNNING,
    DONE,
    FAILED
  }

  /** A runner that was asked this often and has not started a hook never will. */
  private static final int MAX_STARTS = 5;

  private final Draft draft;
  private final HookOwner owner;

  public Hooks(Draft draft, HookOwner owner) {
    this.draft = draft;
    this.owner = owner;
  }

  /** Goes on with these hooks of the owner. */
  public Progress advance(List<Hook> hooks) {
    for (Hook hook : hooks) {
      Optional<HookRun> present = latestRun(hook);
      if (present.isEmpty()) {
        if (owner.mayStart()) {
          start(hook);
        }
        return Progress.RUNNING;
      }
      HookRun run = follow(present.get());
      if (run.status() == HookStatus.FAILED && hook.required()) {
        return Progress.FAILED;
      }
      if (run.status().isInFlight()) {
        return Progress.RUNNING;
      }
    }
    return Progress.DONE;
  }

  /** Those of the hooks that run in executions of this kind. */
  public static List<Hook> ofKind(ExecutionKind kind, List<Hook> hooks) {
    return hooks.stream().filter(hook -> hook.runsIn(kind)).toList();
  }

  /** Lets failed runs be repeated. */
  public static List<HookRun> supersedeFailed(List<HookRun> runs) {
    return runs.stream()
        .map(
            run ->
                run.status() == HookStatus.FAILED ? run.toBuilder().superseded(true).build() : run)
        .toList();
  }

  /** Why the owner fails, if a required hook of it has failed. */
  public static Optional<Failure> failure(List<HookRun> runs) {
    return runs.stream()
        .filter(run -> run.hook().required() && !run.superseded())
        .filter(run -> run.failure().isPresent())
        .findFirst()
        .map(
            run ->
                new Failure(
                    FailureCode.HOOK_FAILED,
                    "hook '" + run.hook().name() + "': " + run.failure().orElseThrow().message()));
  }

  /** A server as a hook is told of it. */
  public static HookInvocation.Server told(ServerExecution server, Optional<String> instanceId) {
    return new HookInvocation.Server(
        server.serverId(),
        server.name(),
        server.where(),
        server.status(),
        instanceId,
        Optional.empty());
  }

  /** Gives up on what is in flight. */
  public void timeOut() {
    for (HookRun run : List.copyOf(owner.runs())) {
      if (run.status().isInFlight()) {
        end(run, Optional.of("the wave ran out of time"), FailureCode.TIMED_OUT);
      }
    }
  }

  /** The owner's run of this id that is intended and not known to have begun. */
  public Optional<HookRun> intended(String runId) {
    return owner.runs().stream()
        .filter(run -> run.runId().equals(runId) && run.status() == HookStatus.INTENDED)
        .findFirst();
  }

  public void started(HookRun run) {
    replace(run.toBuilder().status(HookStatus.RUNNING).build());
  }

  public void notStarted(HookRun run, String why) {
    end(run, Optional.of(why), FailureCode.HOOK_FAILED);
  }

  private Optional<HookRun> latestRun(Hook hook) {
    return owner.runs().stream()
        .filter(run -> run.hook().name().equals(hook.name()) && !run.superseded())
        .findFirst();
  }

  private void start(Hook hook) {
    String runId = owner.runPrefix() + (owner.runs().size() + 1);
    HookRun run =
        HookRun.builder()
            .runId(runId)
            .hook(hook)
            .status(HookStatus.INTENDED)
            .actBefore(draft.actBefore())
            .startedAt(draft.now())
            .build();
    List<HookRun> runs = new ArrayList<>(owner.runs());
    runs.add(run);
    owner.runs(runs);
    draft.record(
        new EventDetails.HookStarted(hook.name(), runId), event -> event.wave(owner.wave()));
    draft.intend(new Effect.StartHook(run, invocation(run)));
    lookAgain(run);
  }

  private HookRun follow(HookRun run) {
    if (!run.status().isInFlight()) {
      return run;
    }
    Instant deadline = run.startedAt().plus(run.hook().timeout());
    HookProgress progress =
        draft
            .ask(new Question.HookNow(invocation(run)))
            .orElse(HookProgress.of(HookProgress.State.RUNNING));
    if (progress.state() == HookProgress.State.SUCCEEDED) {
      return end(run, Optional.empty(), FailureCode.HOOK_FAILED);
    }
    if (progress.state() == HookProgress.State.FAILED) {
      String problem = progress.problem().orElse("it reported no reason");
      return end(run, Optional.of(problem), FailureCode.HOOK_FAILED);
    }
    Instant lost = run.actBefore().plus(Timing.LISTED_WITHIN);
    boolean neverStarted =
        progress.state() == HookProgress.State.NOT_STARTED && !draft.now().isBefore(lost);
    if (neverStarted && run.starts() >= MAX_STARTS) {
      String why = "its runner did not start it, asked " + run.starts() + " times";
      return end(run, Optional.of(why), FailureCode.HOOK_FAILED);
    }
    if (neverStarted && owner.mayStart()) {
      return startAgain(run);
    }
    if (!draft.now().isBefore(deadline)) {
      return end(run, Optional.of("no end within " + run.hook().timeout()), FailureCode.TIMED_OUT);
    }
    lookAgain(run);
    return run;
  }

  private void lookAgain(HookRun run) {
    Instant deadline = run.startedAt().plus(run.hook().timeout());
    draft.wakeBy(Timing.earlier(draft.now().plus(Timing.HOOK_INTERVAL), deadline));
  }

  /** The time that a hook may take begins anew where it turned out never to have begun. */
  private HookRun startAgain(HookRun run) {
    HookRun again =
        run.toBuilder()
            .status(HookStatus.INTENDED)
            .starts(run.starts() + 1)
            .startedAt(draft.now())
            .actBefore(draft.actBefore())
            .build();
    replace(again);
    draft.wakeIn(Timing.HOOK_INTERVAL);
    draft.intend(new Effect.StartHook(again, invocation(again)));
    return again;
  }

  private HookRun end(HookRun run, Optional<String> problem, FailureCode code) {
    HookRun ended =
        run.toBuilder()
            .status(problem.isPresent() ? HookStatus.FAILED : HookStatus.SUCCEEDED)
            .endedAt(draft.now())
            .failure(problem.map(why -> new Failure(code, why)))
            .build();
    replace(ended);
    draft.record(
        new EventDetails.HookEnded(run.hook().name(), ended.status()),
        event -> event.wave(owner.wave()).reason(problem));
    return ended;
  }

  private void replace(HookRun run) {
    List<HookRun> runs = new ArrayList<>(owner.runs());
    runs.replaceAll(old -> old.runId().equals(run.runId()) ? run : old);
    owner.runs(runs);
  }

  private HookInvocation invocation(HookRun run) {
    return new HookInvocation(
        run.runId(),
        draft.head().executionId(),
        draft.head().plan().name(),
        draft.head().kind(),
        owner.wave(),
        run.hook(),
        owner.servers());
  }
}

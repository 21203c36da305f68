package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hooks that follow a script, by the name of the hook; hooks without a script succeed at once.
 *
 * <pre>{@code
 * new ScriptedHooks(time).on("switch DNS", ScriptedRun.succeedsAfter(Duration.ofMinutes(2)));
 * }</pre>
 */
public final class ScriptedHooks implements HookRunner {

  private static final ScriptedRun AT_ONCE = ScriptedRun.succeedsAfter(Duration.ZERO);

  private final Time time;
  private final Map<String, ScriptedRun> scripts = new HashMap<>();
  private final Map<String, Integer> calls = new HashMap<>();
  private final Map<String, Instant> startedAt = new HashMap<>();
  private final List<HookInvocation> started = new ArrayList<>();

  public ScriptedHooks(Time time) {
    this.time = time;
  }

  /** Sets how hooks of this name run from now on. */
  public synchronized ScriptedHooks on(String hookName, ScriptedRun run) {
    scripts.put(hookName, run);
    return this;
  }

  @Override
  public synchronized void start(HookInvocation invocation) {
    boolean firstCall = calls.merge(invocation.runId(), 1, (count, one) -> count + one) == 1;
    ScriptedRun.Lost lost = firstCall ? scriptOf(invocation).lost() : ScriptedRun.Lost.NOTHING;
    if (lost != ScriptedRun.Lost.REQUEST) {
      started.add(invocation);
      startedAt.putIfAbsent(invocation.runId(), time.now());
    }
    if (lost != ScriptedRun.Lost.NOTHING) {
      throw new OutcomeUnknownException("StartHook", "no answer about run " + invocation.runId());
    }
  }

  @Override
  public synchronized HookProgress progress(HookInvocation invocation) {
    Instant start = startedAt.get(invocation.runId());
    if (start == null) {
      return HookProgress.of(HookProgress.State.NOT_STARTED);
    }
    ScriptedRun script = scriptOf(invocation);
    boolean ended =
        script.duration().filter(duration -> !start.plus(duration).isAfter(time.now())).isPresent();
    if (!ended) {
      return HookProgress.of(HookProgress.State.RUNNING);
    }
    return script
        .problem()
        .map(HookProgress::failed)
        .orElseGet(() -> HookProgress.of(HookProgress.State.SUCCEEDED));
  }

  /** Every run that was really started, in order; a run that was started twice appears twice. */
  public synchronized List<HookInvocation> started() {
    return List.copyOf(started);
  }

  /** How often a run was really started; more than once is a defect of the caller. */
  public synchronized int starts(String runId) {
    return (int) started.stream().filter(run -> run.runId().equals(runId)).count();
  }

  private ScriptedRun scriptOf(HookInvocation invocation) {
    return scripts.getOrDefault(invocation.hook().name(), AT_ONCE);
  }
}

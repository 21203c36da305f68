package io.github.drsorchestration.core.engine.wave;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.hook.HookOwner;
import io.github.drsorchestration.core.engine.hook.Hooks;
import java.util.List;
import java.util.Optional;

/** The hooks before and after a wave. */
public final class WaveHooks implements HookOwner {

  private final Draft draft;
  private final WaveDraft wave;

  private WaveHooks(Draft draft, WaveDraft wave) {
    this.draft = draft;
    this.wave = wave;
  }

  public static Hooks of(Draft draft, WaveDraft wave) {
    return new Hooks(draft, new WaveHooks(draft, wave));
  }

  /** Why a wave fails whose required hook has failed. */
  static Failure failure(WaveDraft wave) {
    return Hooks.failure(wave.head().hookRuns()).orElseThrow();
  }

  @Override
  public Optional<String> wave() {
    return Optional.of(wave.name());
  }

  @Override
  public String runPrefix() {
    return draft.head().executionId() + "/" + wave.index() + "/hook/";
  }

  @Override
  public List<HookRun> runs() {
    return wave.head().hookRuns();
  }

  @Override
  public void runs(List<HookRun> changed) {
    wave.edit(b -> b.hookRuns(changed));
  }

  @Override
  public boolean mayStart() {
    return draft.mayStart();
  }

  @Override
  public List<HookInvocation.Server> servers() {
    return wave.servers().stream()
        .map(server -> Hooks.told(server, server.recoveryInstanceId()))
        .toList();
  }
}

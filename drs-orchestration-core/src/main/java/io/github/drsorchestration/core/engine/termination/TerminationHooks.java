package io.github.drsorchestration.core.engine.termination;

import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.TerminationTarget;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.hook.HookOwner;
import io.github.drsorchestration.core.engine.hook.Hooks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hooks after the termination of an execution's instances. */
public final class TerminationHooks implements HookOwner {

  private final Draft draft;
  private final TerminationJobs jobs;

  private TerminationHooks(Draft draft) {
    this.draft = draft;
    this.jobs = new TerminationJobs(draft);
  }

  /** The hooks of an execution that is being terminated. */
  public static Hooks of(Draft draft) {
    return new Hooks(draft, new TerminationHooks(draft));
  }

  @Override
  public Optional<String> wave() {
    return Optional.empty();
  }

  @Override
  public String runPrefix() {
    return draft.head().executionId() + "/terminate/hook/";
  }

  @Override
  public List<HookRun> runs() {
    return draft.head().termination().map(Termination::hookRuns).orElse(List.of());
  }

  @Override
  public void runs(List<HookRun> changed) {
    jobs.edit(b -> b.hookRuns(changed));
  }

  @Override
  public boolean mayStart() {
    return true;
  }

  @Override
  public List<HookInvocation.Server> servers() {
    Map<String, TerminationTarget> targets = new HashMap<>();
    jobs.termination().targets().forEach(target -> targets.put(target.serverId(), target));
    List<HookInvocation.Server> servers = new ArrayList<>();
    for (WaveDraft wave : draft.waves()) {
      for (ServerExecution server : wave.servers()) {
        TerminationTarget target = targets.get(server.serverId());
        if (target != null) {
          servers.add(Hooks.told(server, target.instanceId()));
        }
      }
    }
    return servers;
  }
}

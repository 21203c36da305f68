package io.github.drsorchestration.core.engine.hook;

import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.port.HookInvocation;
import java.util.List;
import java.util.Optional;

/** What hooks are run for: one wave, or the termination of an execution. */
public interface HookOwner {

  /** The wave, if it is one. */
  Optional<String> wave();

  /** What the ids of its runs begin with; no other owner has the same prefix. */
  String runPrefix();

  /** Every run so far, in order. */
  List<HookRun> runs();

  void runs(List<HookRun> changed);

  /** Whether a hook may be started at present. */
  boolean mayStart();

  /** The servers that a hook is told of. */
  List<HookInvocation.Server> servers();
}

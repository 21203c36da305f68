package io.github.drsorchestration.core.engine.decision;

import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.port.ApprovalRequest;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Set;

/** Something to be done in the world. It is done only after the state that intends it is saved. */
public sealed interface Effect {

  /** Hold the servers against other executions. */
  record ClaimServers(int round, Set<String> serverIds) implements Effect {}

  /** Let go of the servers. */
  record ReleaseServers(int round, Set<String> serverIds) implements Effect {}

  /** Start the job of a saved launch attempt. */
  record Launch(JobAttempt attempt, LaunchCommand command) implements Effect {}

  /** Start the job of a saved termination attempt. */
  record Terminate(JobAttempt attempt) implements Effect {}

  /** Start a saved run of a hook. */
  record StartHook(HookRun run, HookInvocation invocation) implements Effect {}

  /** Tell the approvers. */
  record Announce(ApprovalRequest request) implements Effect {}

  /** Bring the launch settings of a server to what its group says. */
  record ApplySettings(AccountRegion where, String serverId, LaunchSettings settings)
      implements Effect {}

  /** Publish the events from this one on. */
  record Publish(long fromSequence) implements Effect {}
}

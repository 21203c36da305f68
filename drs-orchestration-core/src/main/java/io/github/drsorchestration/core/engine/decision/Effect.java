package io.github.drsorchestration.core.engine.decision;

import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.port.ApprovalRequest;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Something to be done in the world. It is done only after the state that intends it is saved. */
public sealed interface Effect {

  /**
   * Has itself performed.
   *
   * @return what came of it; empty if there is nothing to tell, so that it will be intended again
   */
  Optional<EffectResult> perform(Performer performer);

  /** What the effect has to do with: effects of different lanes do not wait for each other. */
  String lane();

  /** Hold the servers against other executions. */
  record ClaimServers(int round, Set<String> serverIds) implements Effect {
    @Override
    public String lane() {
      return "claims";
    }

    @Override
    public Optional<EffectResult> perform(Performer performer) {
      return performer.claimServers(this);
    }
  }

  /** Let go of the servers. */
  record ReleaseServers(int round, Set<String> serverIds) implements Effect {
    @Override
    public String lane() {
      return "claims";
    }

    @Override
    public Optional<EffectResult> perform(Performer performer) {
      return performer.releaseServers(this);
    }
  }

  /** Start the job of a saved launch attempt. */
  record Launch(JobAttempt attempt, LaunchCommand command) implements Effect {
    @Override
    public String lane() {
      return "start " + attempt.where();
    }

    @Override
    public Optional<EffectResult> perform(Performer performer) {
      return performer.launch(this);
    }
  }

  /** Start the job of a saved attempt to launch machines on premises. */
  record LaunchOnPremises(JobAttempt attempt, Map<String, String> tags) implements Effect {
    @Override
    public String lane() {
      return "start " + attempt.where();
    }

    @Override
    public Optional<EffectResult> perform(Performer performer) {
      return performer.launchOnPremises(this);
    }
  }

  /** Start the job of a saved termination attempt. */
  record Terminate(JobAttempt attempt) implements Effect {
    @Override
    public String lane() {
      return "start " + attempt.where();
    }

    @Override
    public Optional<EffectResult> perform(Performer performer) {
      return performer.terminate(this);
    }
  }

  /** Start a saved run of a hook. */
  record StartHook(HookRun run, HookInvocation invocation) implements Effect {
    @Override
    public String lane() {
      return "hooks";
    }

    @Override
    public Optional<EffectResult> perform(Performer performer) {
      return performer.startHook(this);
    }
  }

  /** Tell the approvers. */
  record Announce(ApprovalRequest request) implements Effect {
    @Override
    public String lane() {
      return "approvals";
    }

    @Override
    public Optional<EffectResult> perform(Performer performer) {
      return performer.announce(this);
    }
  }

  /** Bring the launch settings of a server to what its group says. */
  record ApplySettings(AccountRegion where, String serverId, LaunchSettings settings)
      implements Effect {
    @Override
    public String lane() {
      return "drs " + where;
    }

    @Override
    public Optional<EffectResult> perform(Performer performer) {
      return performer.applySettings(this);
    }
  }

  /** Change what is replicated where, for the way home of a server. */
  record ChangeReplication(
      ReplicationCall call, AccountRegion where, String subject, String serverId)
      implements Effect {
    @Override
    public String lane() {
      return "drs " + where;
    }

    @Override
    public Optional<EffectResult> perform(Performer performer) {
      return performer.changeReplication(this);
    }
  }

  /** Publish the events from this one on. */
  record Publish(long fromSequence) implements Effect {
    @Override
    public String lane() {
      return "notifier";
    }

    @Override
    public Optional<EffectResult> perform(Performer performer) {
      return performer.publish(this);
    }
  }

  /** Performs each kind of effect. A new kind does not compile before every performer knows it. */
  interface Performer {
    Optional<EffectResult> claimServers(ClaimServers effect);

    Optional<EffectResult> releaseServers(ReleaseServers effect);

    Optional<EffectResult> launch(Launch effect);

    Optional<EffectResult> launchOnPremises(LaunchOnPremises effect);

    Optional<EffectResult> terminate(Terminate effect);

    Optional<EffectResult> startHook(StartHook effect);

    Optional<EffectResult> announce(Announce effect);

    Optional<EffectResult> applySettings(ApplySettings effect);

    Optional<EffectResult> changeReplication(ChangeReplication effect);

    Optional<EffectResult> publish(Publish effect);
  }
}

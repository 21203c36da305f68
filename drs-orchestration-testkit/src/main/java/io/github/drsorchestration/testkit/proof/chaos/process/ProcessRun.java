package io.github.drsorchestration.testkit.proof.chaos.process;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.ApprovalRequest;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.port.HookProgress;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.recovery.ForwardingRecoveryService;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ForwardingExecutionStore;
import io.github.drsorchestration.api.port.store.ServerClaims;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.time.Calls;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ProcessFault;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One run of a process, from its start to its crash: the ports as it sees them. At each save and
 * effect a fault may be injected; after the crash, scheduled tasks do nothing and every call
 * throws.
 */
final class ProcessRun {
  private final Ports ports;
  private final Consumer<ProcessFault.Point> reached;
  private boolean crashed;
  private long tasks;

  /**
   * @param reached told of each point that the process reaches; it may crash this run
   */
  ProcessRun(Ports ports, Consumer<ProcessFault.Point> reached) {
    this.ports = ports;
    this.reached = reached;
  }

  /** The ports to give to an orchestrator. */
  Ports ports() {
    return ports.toBuilder()
        .time(new CrashingTime())
        .calls(ports.calls())
        .recoveryService(new CrashingRecovery(ports.recoveryService()))
        .executionStore(new CrashingStore(ports.executionStore()))
        .serverClaims(new CrashingClaims())
        .approvalGate(new CrashingApprovals())
        .hookRunner(new CrashingHooks())
        .build();
  }

  boolean isCrashed() {
    return crashed;
  }

  /** The number of tasks that it has run, most of which are steps. */
  long tasks() {
    return tasks;
  }

  void crash() {
    crashed = true;
  }

  /** Runs a task in this process. A crash ends this run, and nothing else. */
  void act(Runnable task) {
    if (crashed) {
      return;
    }
    try {
      task.run();
    } catch (ProcessCrash e) {
      if (!crashed) {
        throw e;
      }
    }
  }

  private void pass(ProcessFault.Point point) {
    checkRunning();
    reached.accept(point);
    checkRunning();
  }

  private void checkRunning() {
    if (crashed) {
      throw new ProcessCrash();
    }
  }

  private <T> T effect(Supplier<T> call) {
    return around(ProcessFault.Point.BEFORE_EFFECT, ProcessFault.Point.AFTER_EFFECT, call);
  }

  private <T> T around(ProcessFault.Point before, ProcessFault.Point after, Supplier<T> call) {
    pass(before);
    try {
      return call.get();
    } finally {
      pass(after);
    }
  }

  private final class CrashingTime implements Time {
    @Override
    public Instant now() {
      return ports.time().now();
    }

    @Override
    public Wakeup schedule(Instant at, Runnable task) {
      return crashed ? () -> {} : ports.time().schedule(at, () -> runTask(task));
    }

    @Override
    public Calls calls() {
      return ports.calls();
    }

    private void runTask(Runnable task) {
      tasks++;
      act(task);
    }
  }

  private final class CrashingStore extends ForwardingExecutionStore {
    CrashingStore(ExecutionStore next) {
      super(next);
    }

    @Override
    public Execution create(Execution execution, List<ExecutionEvent> events) {
      return around(
          ProcessFault.Point.BEFORE_SAVE,
          ProcessFault.Point.AFTER_SAVE,
          () -> super.create(execution, events));
    }

    @Override
    public Execution save(Execution before, Execution after, List<ExecutionEvent> appended) {
      return around(
          ProcessFault.Point.BEFORE_SAVE,
          ProcessFault.Point.AFTER_SAVE,
          () -> super.save(before, after, appended));
    }

    @Override
    public Optional<Execution> find(String executionId) {
      checkRunning();
      return super.find(executionId);
    }
  }

  private final class CrashingRecovery extends ForwardingRecoveryService {
    CrashingRecovery(RecoveryService next) {
      super(next);
    }

    @Override
    public RecoveryJob startRecovery(LaunchCommand command) {
      return effect(() -> super.startRecovery(command));
    }

    @Override
    public RecoveryJob terminateInstances(AccountRegion where, Collection<String> instanceIds) {
      return effect(() -> super.terminateInstances(where, instanceIds));
    }

    @Override
    public ServerReference reverseReplication(AccountRegion where, String instanceId) {
      return effect(() -> super.reverseReplication(where, instanceId));
    }

    @Override
    public void stopReplication(AccountRegion where, String serverId) {
      change(() -> super.stopReplication(where, serverId));
    }

    @Override
    public void disconnectServer(AccountRegion where, String serverId) {
      change(() -> super.disconnectServer(where, serverId));
    }

    @Override
    public void deleteServer(AccountRegion where, String serverId) {
      change(() -> super.deleteServer(where, serverId));
    }

    @Override
    public void deleteInstance(AccountRegion where, String instanceId) {
      change(() -> super.deleteInstance(where, instanceId));
    }

    private void change(Runnable call) {
      effect(
          () -> {
            call.run();
            return true;
          });
    }
  }

  private final class CrashingClaims implements ServerClaims {
    @Override
    public Map<String, String> claim(String executionId, Set<String> serverIds) {
      return effect(() -> ports.serverClaims().claim(executionId, serverIds));
    }

    @Override
    public void release(String executionId, Set<String> serverIds) {
      effect(
          () -> {
            ports.serverClaims().release(executionId, serverIds);
            return executionId;
          });
    }

    @Override
    public Map<String, String> holders(Set<String> serverIds) {
      return ports.serverClaims().holders(serverIds);
    }
  }

  private final class CrashingApprovals implements ApprovalGate {
    @Override
    public void announce(ApprovalRequest request) {
      effect(
          () -> {
            ports.approvalGate().announce(request);
            return request;
          });
    }

    @Override
    public Optional<ApprovalAnswer> answer(String approvalId) {
      return ports.approvalGate().answer(approvalId);
    }
  }

  private final class CrashingHooks implements HookRunner {
    @Override
    public void start(HookInvocation invocation) {
      effect(
          () -> {
            ports.hookRunner().start(invocation);
            return invocation;
          });
    }

    @Override
    public HookProgress progress(HookInvocation invocation) {
      return ports.hookRunner().progress(invocation);
    }
  }
}

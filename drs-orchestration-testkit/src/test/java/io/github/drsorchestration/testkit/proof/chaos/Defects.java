package io.github.drsorchestration.testkit.proof.chaos;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.VersionConflictException;
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
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.audit.EventChain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Defects that an engine or an adapter could have, each as ports that have it. */
final class Defects {

  private Defects() {}

  static Ports withStore(Ports ports, ExecutionStore store) {
    return ports.toBuilder().executionStore(store).build();
  }

  static Ports withRecovery(Ports ports, RecoveryService recovery) {
    return ports.toBuilder().recoveryService(recovery).build();
  }

  static Ports intentSavedAfterTheEffect(Ports ports) {
    return withStore(
        ports,
        new ForwardingExecutionStore(ports.executionStore()) {
          private @Nullable Runnable late;

          @Override
          public Execution save(Execution before, Execution after, List<ExecutionEvent> events) {
            catchUp();
            boolean intends =
                after.waves().stream()
                    .flatMap(wave -> wave.attempts().stream())
                    .anyMatch(attempt -> attempt.status() == AttemptStatus.INTENDED);
            if (!intends) {
              return super.save(before, after, events);
            }
            late = () -> super.save(before, after, events);
            return after.toBuilder().version(before.version() + 1).build();
          }

          @Override
          public Optional<Execution> find(String executionId) {
            catchUp();
            return super.find(executionId);
          }

          private void catchUp() {
            Runnable save = late;
            late = null;
            if (save != null) {
              save.run();
            }
          }
        });
  }

  static Ports tagLookupLeftOut(Ports ports) {
    return withRecovery(
        ports,
        new ForwardingRecoveryService(ports.recoveryService()) {
          @Override
          public List<RecoveryJob> jobsSince(AccountRegion where, Instant since) {
            return super.jobsSince(where, since).stream()
                .map(job -> job.toBuilder().tags(Map.of()).build())
                .toList();
          }
        });
  }

  static Ports versionCheckLeftOut(Ports ports) {
    return withStore(
        ports,
        new ForwardingExecutionStore(ports.executionStore()) {
          @Override
          public Execution save(Execution before, Execution after, List<ExecutionEvent> events) {
            try {
              return super.save(before, after, events);
            } catch (VersionConflictException e) {
              return super.save(find(before.executionId()).orElseThrow(), after, events);
            }
          }
        });
  }

  /** A save that lost a race is written over what was saved meanwhile, its events at the end. */
  static Ports requestOverwrittenByAPoll(Ports ports) {
    return withStore(
        ports,
        new ForwardingExecutionStore(ports.executionStore()) {
          @Override
          public Execution save(Execution before, Execution after, List<ExecutionEvent> events) {
            try {
              return super.save(before, after, events);
            } catch (VersionConflictException e) {
              Execution present = find(before.executionId()).orElseThrow();
              if (present.status() != before.status() || present.inbox().isEmpty()) {
                throw e;
              }
              List<ExecutionEvent> moved = chained(present, events);
              long count = present.eventCount() + moved.size();
              String last =
                  moved.isEmpty() ? present.lastEventHash() : moved.get(moved.size() - 1).hash();
              return super.save(
                  present, after.toBuilder().eventCount(count).lastEventHash(last).build(), moved);
            }
          }
        });
  }

  private static List<ExecutionEvent> chained(Execution present, List<ExecutionEvent> events) {
    List<ExecutionEvent> moved = new ArrayList<>();
    String previous = present.lastEventHash();
    long sequence = present.eventCount();
    for (ExecutionEvent event : events) {
      ExecutionEvent open = event.toBuilder().sequence(++sequence).previousHash(previous).build();
      previous = EventChain.hash(open);
      moved.add(open.toBuilder().hash(previous).build());
    }
    return moved;
  }

  static Ports jobStatusBelieved(Ports ports) {
    return withRecovery(
        ports,
        new ForwardingRecoveryService(ports.recoveryService()) {
          @Override
          public List<RecoveryJob> jobs(AccountRegion where, Collection<String> jobIds) {
            return super.jobs(where, jobIds).stream().map(Defects::allLaunched).toList();
          }
        });
  }

  private static RecoveryJob allLaunched(RecoveryJob job) {
    if (job.status() != JobStatus.COMPLETED) {
      return job;
    }
    List<JobParticipant> launched =
        job.participants().stream()
            .map(
                it ->
                    new JobParticipant(
                        it.serverId(), LaunchStatus.LAUNCHED, it.recoveryInstanceId()))
            .toList();
    return job.toBuilder().participants(launched).build();
  }

  static Ports claimsNotHeld(Ports ports) {
    return ports.toBuilder()
        .serverClaims(
            new ServerClaims() {
              @Override
              public Map<String, String> claim(String executionId, Set<String> serverIds) {
                return Map.of();
              }

              @Override
              public void release(String executionId, Set<String> serverIds) {}

              @Override
              public Map<String, String> holders(Set<String> serverIds) {
                return Map.of();
              }
            })
        .build();
  }

  static Ports quotasIgnored(Ports ports) {
    return ports.toBuilder().quotaSource(where -> Quotas.DEFAULTS).build();
  }

  /** A step believes that no time has passed between its save and what it does next. */
  static Ports actBeforeIgnored(Ports ports) {
    StandingTime time = new StandingTime(ports.time());
    Ports standing = ports.toBuilder().time(time).build();
    return withStore(
        standing,
        new ForwardingExecutionStore(ports.executionStore()) {
          @Override
          public Execution save(Execution before, Execution after, List<ExecutionEvent> events) {
            Execution saved = super.save(before, after, events);
            time.stand();
            return saved;
          }

          @Override
          public Optional<Execution> find(String executionId) {
            time.goOn();
            return super.find(executionId);
          }
        });
  }

  private static final class StandingTime implements Time {
    private final Time real;
    private @Nullable Instant standing;

    StandingTime(Time real) {
      this.real = real;
    }

    void stand() {
      standing = real.now();
    }

    void goOn() {
      standing = null;
    }

    @Override
    public Instant now() {
      Instant at = standing;
      return at == null ? real.now() : at;
    }

    @Override
    public Wakeup schedule(Instant at, Runnable task) {
      return real.schedule(at, task);
    }
  }

  static Ports answersMixedUp(Ports ports) {
    return withRecovery(
        ports,
        new ForwardingRecoveryService(ports.recoveryService()) {
          private @Nullable RecoveryJob first;

          @Override
          public RecoveryJob startRecovery(LaunchCommand command) {
            RecoveryJob job = super.startRecovery(command);
            RecoveryJob answer = first == null ? job : first;
            first = answer;
            return answer;
          }
        });
  }

  static Ports liveInstancesOverlooked(Ports ports) {
    return withRecovery(
        ports,
        new ForwardingRecoveryService(ports.recoveryService()) {
          @Override
          public List<RecoveryInstance> recoveryInstances(
              AccountRegion where, Collection<String> serverIds) {
            return super.recoveryInstances(where, serverIds).stream()
                .filter(instance -> instance.drill() || instance.jobId().isPresent())
                .toList();
          }
        });
  }

  static Ports startRecoveryRetriedByTheSdk(Ports ports) {
    return withRecovery(
        ports,
        new ForwardingRecoveryService(ports.recoveryService()) {
          @Override
          public RecoveryJob startRecovery(LaunchCommand command) {
            try {
              return super.startRecovery(command);
            } catch (OutcomeUnknownException e) {
              return super.startRecovery(command);
            }
          }
        });
  }

  static Ports eventsDropped(Ports ports) {
    return withStore(
        ports,
        new ForwardingExecutionStore(ports.executionStore()) {
          @Override
          public Execution save(Execution before, Execution after, List<ExecutionEvent> events) {
            return super.save(
                before, after, events.size() < 3 ? events : events.subList(0, events.size() - 1));
          }
        });
  }

  static Ports pauseForgotten(Ports ports) {
    return withStore(
        ports,
        new ForwardingExecutionStore(ports.executionStore()) {
          @Override
          public Optional<Execution> find(String executionId) {
            return super.find(executionId)
                .map(
                    it ->
                        it.status() == ExecutionStatus.PAUSED
                            ? it.toBuilder()
                                .status(ExecutionStatus.RUNNING)
                                .pause(Optional.empty())
                                .build()
                            : it);
          }
        });
  }

  static Ports hooksStartedTwice(Ports ports) {
    return ports.toBuilder()
        .hookRunner(
            new HookRunner() {
              @Override
              public void start(HookInvocation invocation) {
                ports.hookRunner().start(invocation);
                ports.hookRunner().start(invocation);
              }

              @Override
              public HookProgress progress(HookInvocation invocation) {
                return ports.hookRunner().progress(invocation);
              }
            })
        .build();
  }

  static Ports otherInstancesTerminated(Ports ports) {
    return withRecovery(
        ports,
        new ForwardingRecoveryService(ports.recoveryService()) {
          @Override
          public RecoveryJob terminateInstances(
              AccountRegion where, Collection<String> instanceIds) {
            List<String> ids = sourceServers(where).stream().map(it -> it.serverId()).toList();
            List<String> all =
                recoveryInstances(where, ids).stream().map(RecoveryInstance::instanceId).toList();
            return super.terminateInstances(where, all.isEmpty() ? instanceIds : all);
          }
        });
  }

  static Ports latestStateLaunched(Ports ports) {
    return withRecovery(
        ports,
        new ForwardingRecoveryService(ports.recoveryService()) {
          @Override
          public RecoveryJob startRecovery(LaunchCommand command) {
            List<LaunchCommand.Item> latest =
                command.servers().stream()
                    .map(item -> new LaunchCommand.Item(item.serverId(), Optional.empty()))
                    .toList();
            return super.startRecovery(
                new LaunchCommand(command.where(), latest, command.drill(), command.tags()));
          }
        });
  }

  static Ports unsettledForgotten(Ports ports) {
    return withStore(
        ports,
        new ForwardingExecutionStore(ports.executionStore()) {
          @Override
          public List<String> unsettled() {
            return List.of();
          }
        });
  }

  static Ports messagesLost(Ports ports) {
    return ports.toBuilder()
        .notifier(
            (ExecutionSummary execution, ExecutionEvent event) -> {
              if (event.sequence() % 7 != 0) {
                ports.notifier().publish(execution, event);
              }
            })
        .build();
  }
}

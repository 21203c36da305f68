package io.github.drsorchestration.api.execution.event;

import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.request.Continuation;
import io.github.drsorchestration.api.execution.request.DisasterPart;
import io.github.drsorchestration.api.execution.request.FindingOverride;
import io.github.drsorchestration.api.execution.request.LiveInstanceOverride;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.execution.request.StartPolicy;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.execution.request.TakeOver;
import io.github.drsorchestration.api.execution.request.WaitUntil;
import io.github.drsorchestration.api.internal.Copy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an event says beside who, when, why, and about which wave and server: one record per {@link
 * EventType}. In JSON, and for the hash, it is a flat object of texts.
 *
 * <pre>{@code
 * for (ExecutionEvent event : orchestrator.executions().events(execution.executionId())) {
 *   if (event.details() instanceof EventDetails.StatusChanged changed) {
 *     log.info("{} -> {}", changed.from(), changed.to());
 *   }
 * }
 * }</pre>
 */
public sealed interface EventDetails {

  /** The type of the events that have these details. */
  default EventType type() {
    return FlatDetails.typeOf(getClass());
  }

  /** The same as texts by name; what is absent is left out. */
  default Map<String, String> asMap() {
    return FlatDetails.write(this);
  }

  /**
   * Somebody started a plan, and with what. Events of older versions name only the first three.
   *
   * @param kind drill or recovery
   * @param plan the plan's id
   * @param planVersion the plan's version
   * @param declaredAt when the disaster was declared
   * @param rtoTarget the recovery time that the plan promises
   * @param rpoTarget the data loss that the plan allows
   * @param parameters the parameters of the start
   * @param recoveryPointAtOrBefore the moment that the recovery points must not be younger than
   * @param snapshots the recovery points named server by server
   * @param overriddenServers the servers whose live instances the actor of the event allowed to be
   *     deleted, with blanks between them
   * @param overrideReason why
   * @param policy what becomes of the others where preflight forbids a part
   * @param overrides what preflight was allowed to find, as {@code CODE.name}, with the reasons
   * @param waves the waves to start with, with commas between them
   * @param servers the servers to start with, with blanks between them
   * @param continues the execution that it goes on from
   * @param continuedPlan which plan it goes on with
   * @param takesOverFrom the drill that has to give way
   * @param takeOverReason why
   * @param priority how important the execution is, where that is not the usual
   * @param disaster the disaster that the execution is part of
   * @param waitsFor the plans of the disaster that it waits for, with commas between them
   * @param waitUntil how far those must be
   */
  record ExecutionCreated(
      ExecutionKind kind,
      String plan,
      long planVersion,
      Optional<Instant> declaredAt,
      Optional<Duration> rtoTarget,
      Optional<Duration> rpoTarget,
      Map<String, String> parameters,
      Optional<Instant> recoveryPointAtOrBefore,
      Map<String, String> snapshots,
      Optional<String> overriddenServers,
      Optional<String> overrideReason,
      Optional<StartPolicy> policy,
      Map<String, String> overrides,
      Optional<String> waves,
      Optional<String> servers,
      Optional<String> continues,
      Optional<Continuation.PlanVersion> continuedPlan,
      Optional<String> takesOverFrom,
      Optional<String> takeOverReason,
      Optional<Integer> priority,
      Optional<String> disaster,
      Optional<String> waitsFor,
      Optional<WaitUntil> waitUntil)
      implements EventDetails {

    public ExecutionCreated {
      parameters = Copy.sorted("parameters", parameters);
      snapshots = Copy.sorted("snapshots", snapshots);
      overrides = Copy.sorted("overrides", overrides);
    }

    /** Whether the server was to be started, as one of a part of the plan or of all of it. */
    public boolean includes(String wave, String serverId) {
      return (waves.isEmpty() && servers.isEmpty())
          || waves.filter(names -> List.of(names.split(", ")).contains(wave)).isPresent()
          || servers.filter(ids -> List.of(ids.split(" ")).contains(serverId)).isPresent();
    }

    /** What the events of a start say. */
    public static ExecutionCreated of(StartRequest start, RecoveryPlan plan, Instant declaredAt) {
      Map<String, String> overrides = new TreeMap<>();
      for (FindingOverride override : start.allOverrides()) {
        override
            .names()
            .forEach(name -> overrides.put(override.code() + "." + name, override.reason()));
      }
      return new ExecutionCreated(
          start.kind(),
          plan.planId(),
          plan.version(),
          Optional.of(declaredAt),
          plan.targets().rto(),
          plan.targets().rpo(),
          start.parameters(),
          start.recoveryPoint().atOrBefore(),
          start.recoveryPoint().snapshotIds(),
          start.liveInstanceOverride().map(it -> String.join(" ", it.serverIds())),
          start.liveInstanceOverride().map(LiveInstanceOverride::reason),
          Optional.of(start.policy()),
          overrides,
          joined(", ", start.waves()),
          joined(" ", start.serverIds()),
          start.continues().map(Continuation::executionId),
          start.continues().map(Continuation::plan),
          start.takeOver().map(TakeOver::executionId),
          start.takeOver().map(TakeOver::reason),
          Optional.of(start.priority().orElse(plan.priority()))
              .filter(it -> it != RecoveryPlan.DEFAULT_PRIORITY),
          start.disaster().map(DisasterPart::disasterId),
          start.disaster().flatMap(it -> joined(", ", it.waitsFor().keySet())),
          start.disaster().filter(it -> !it.waitsFor().isEmpty()).map(DisasterPart::waitUntil));
    }

    private static Optional<String> joined(String delimiter, Set<String> names) {
      return names.isEmpty() ? Optional.empty() : Optional.of(String.join(delimiter, names));
    }
  }

  /**
   * Preflight let the execution start, or has found servers that it did not know at the start.
   *
   * @param servers how many servers the plan has
   * @param warnings how many findings are warnings
   */
  record PreflightPassed(int servers, int warnings) implements EventDetails {}

  /**
   * Preflight forbade the start.
   *
   * @param blocking how many findings forbid it
   */
  record PreflightBlocked(int blocking) implements EventDetails {}

  record StatusChanged(ExecutionStatus from, ExecutionStatus to) implements EventDetails {}

  record RequestMade(RequestType request) implements EventDetails {}

  /**
   * A request, or an answer at the approval gate, was refused.
   *
   * @param request what was asked
   * @param approval the approval, where it was answered at the gate
   */
  record RequestRefused(RequestType request, Optional<String> approval) implements EventDetails {}

  /**
   * A request moved the deadline of a wave, or of the execution where no wave is named.
   *
   * @param until the deadline from now on
   */
  record DeadlineMoved(Instant until) implements EventDetails {}

  /**
   * Nobody had driven the execution for a while; its deadlines are moved by as much.
   *
   * @param seconds how long
   */
  record StandstillEnded(long seconds) implements EventDetails {}

  record WaveStatusChanged(WaveStatus from, WaveStatus to) implements EventDetails {}

  record ApprovalRequested(String approval, String planHash, Instant expiresAt)
      implements EventDetails {}

  /**
   * An approval was given or denied, or nobody answered in time.
   *
   * @param approval the approval
   * @param status what it is now
   * @param planHash the plan that the answer is about; absent where it expired
   */
  record ApprovalAnswered(String approval, ApprovalStatus status, Optional<String> planHash)
      implements EventDetails {}

  record HookStarted(String hook, String run) implements EventDetails {}

  record HookEnded(String hook, HookStatus status) implements EventDetails {}

  /**
   * The intent to start a job was saved.
   *
   * @param attempt the attempt
   * @param servers how many servers it is for
   * @param where the account and Region, as {@code account/region}
   */
  record JobIntended(String attempt, int servers, String where) implements EventDetails {}

  record JobSubmitted(String attempt, String job, int servers, String where)
      implements EventDetails {}

  record JobOutcomeUnknown(String attempt) implements EventDetails {}

  record JobRejected(String attempt, FailureCode code) implements EventDetails {}

  record JobEnded(String attempt, String job) implements EventDetails {}

  record ServerLaunched() implements EventDetails {}

  /**
   * A server that had been given up was launched all the same, and is not part of the recovery.
   *
   * @param instance its instance, where DRS names it
   */
  record LaunchedTooLate(Optional<String> instance) implements EventDetails {}

  /**
   * A server is up.
   *
   * @param instance the instance
   * @param recoveryPointAt the moment that its disks show; absent where DRS does not say, and in
   *     events of older versions
   */
  record ServerRecovered(String instance, Optional<Instant> recoveryPointAt)
      implements EventDetails {}

  record ServerFailed(FailureCode code) implements EventDetails {}

  /**
   * A failed server is launched again.
   *
   * @param failure why its last launch failed
   */
  record ServerRetried(FailureCode failure) implements EventDetails {}

  record ServerSkipped() implements EventDetails {}

  /**
   * What the execution that this one continues has made of a server counts here, too.
   *
   * @param execution that execution
   * @param instance the instance; absent while its launch goes on
   * @param recoveredAt since when it is up; absent where that is still to be found out
   * @param recoveryPointAt the moment that its disks show; absent where that is not known
   */
  record ServerAdopted(
      String execution,
      Optional<String> instance,
      Optional<Instant> recoveredAt,
      Optional<Instant> recoveryPointAt)
      implements EventDetails {}

  record LaunchSettingsApplied() implements EventDetails {}

  record LaunchSettingsFailed() implements EventDetails {}

  /**
   * A recovery instance is being replicated back.
   *
   * @param instance the recovery instance
   * @param origin the account and Region that it is brought to, or "premises"
   * @param server the source server there that replicates it; on premises, its own
   */
  record ServerReversed(String instance, String origin, String server) implements EventDetails {}

  /**
   * The copy in the origin follows the recovery instance.
   *
   * @param lag by how much it lags behind
   */
  record ServerInSync(Optional<Duration> lag) implements EventDetails {}

  /**
   * The copy does not follow the recovery instance any more.
   *
   * @param state how its replication stands
   */
  record ServerOutOfSync(String state) implements EventDetails {}

  /**
   * The way home of a server does not get on; the reason says why.
   *
   * @param stage where it waits
   */
  record FailbackWaits(FailbackStage stage) implements EventDetails {}

  /**
   * Production of a server is on the other side.
   *
   * @param to the side that carries it now
   * @param instance the instance that carries it; empty for a machine on premises
   */
  record ProductionMoved(ProductionSide to, String instance) implements EventDetails {}

  record ReprotectionStarted() implements EventDetails {}

  /**
   * A server is protected in the recovery place again.
   *
   * @param where that place
   */
  record ServerProtected(String where) implements EventDetails {}

  /**
   * The servers of a failback were protected again, or it was given up.
   *
   * @param protectedServers how many are protected
   * @param unprotected how many are not
   */
  record ReprotectionEnded(int protectedServers, int unprotected) implements EventDetails {}

  record CleanUpStarted() implements EventDetails {}

  /** Nothing is left of a server's way home. */
  record ServerCleanedUp() implements EventDetails {}

  /**
   * What a failback needed was removed, or that was given up.
   *
   * @param cleaned of how many servers nothing is left
   * @param left of how many servers something is
   */
  record CleanUpEnded(int cleaned, int left) implements EventDetails {}

  record TerminationStarted() implements EventDetails {}

  record InstanceTerminated(String instance) implements EventDetails {}

  /**
   * A termination came to its end.
   *
   * @param terminated how many instances it terminated
   * @param gone how many were not there any more
   * @param failed how many are still there
   * @param hookProblem what went wrong with a required hook after it
   */
  record TerminationEnded(int terminated, int gone, int failed, Optional<String> hookProblem)
      implements EventDetails {}
}

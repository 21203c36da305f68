package io.github.drsorchestration.core.service.trigger;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.automation.Trigger;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.InvalidPlanException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import io.github.drsorchestration.core.service.execution.Executions;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import io.github.drsorchestration.core.service.window.ActiveWindow;
import io.github.drsorchestration.core.service.window.MaintenanceWindows;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Decides on one event after the other, whichever processes they come in at. */
final class Firing {

  private static final int MAX_RACES = 50;

  /** Senders of events repeat them for a day. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final Records<TriggerState> states;
  private final TriggeredStarts starts;
  private final RecoveryPlans plans;
  private final ExecutionStore store;
  private final MaintenanceWindows windows;
  private final Time time;

  Firing(Ports ports, RecoveryPlans plans, Executions executions, MaintenanceWindows windows) {
    this.states = new Records<>(ports.recordStore(), "trigger-state", TriggerState.class);
    this.starts = new TriggeredStarts(executions);
    this.plans = plans;
    this.store = ports.executionStore();
    this.windows = windows;
    this.time = ports.time();
  }

  TriggerState state(String triggerId) {
    return states.find(triggerId, TriggerState.NEW).map(Versioned::value).orElse(TriggerState.NEW);
  }

  void forget(String triggerId) {
    states.forget(triggerId);
  }

  TriggerFiring fire(Trigger trigger, String eventId, String summary, Actor by) {
    state(trigger.triggerId())
        .claimed()
        .filter(it -> !it.eventId().equals(eventId))
        .ifPresent(it -> finish(trigger, it, by));
    TriggerState decided =
        update(
            trigger,
            state ->
                state.find(eventId).isPresent()
                    ? state
                    : state.with(decide(trigger, state, eventId, summary)));
    TriggerFiring firing = decided.find(eventId).orElseThrow();
    return firing.outcome() == FiringOutcome.CLAIMED ? finish(trigger, firing, by) : firing;
  }

  private TriggerFiring decide(
      Trigger trigger, TriggerState state, String eventId, String summary) {
    Instant now = time.now();
    TriggerFiring firing =
        TriggerFiring.of(eventId, FiringOutcome.CLAIMED, now, summary, Optional.empty());
    return obstructed(trigger, firing, state.quietUntil(trigger, now)).orElse(firing);
  }

  /** What becomes of a firing if something keeps it from starting anything now. */
  private Optional<TriggerFiring> obstructed(
      Trigger trigger, TriggerFiring firing, Optional<Instant> quiet) {
    Instant now = time.now();
    Optional<ActiveWindow> window = windows.at(now).covering(trigger.planId());
    Optional<ExecutionSummary> active =
        plans.underWay(trigger.planId()).stream()
            .filter(
                it ->
                    !it.executionId()
                        .equals(TriggeredStarts.executionId(trigger, firing.eventId())))
            .filter(it -> !givesWay(it, trigger))
            .findFirst();
    FiringOutcome outcome = FiringOutcome.CLAIMED;
    Optional<String> note = Optional.empty();
    if (!trigger.enabled()) {
      outcome = FiringOutcome.DISABLED;
    } else if (active.isPresent()) {
      outcome = FiringOutcome.BUSY;
      note = active.map(it -> "execution " + it.executionId() + " is " + it.status());
    } else if (quiet.isPresent()) {
      outcome = FiringOutcome.SUPPRESSED;
      note = quiet.map(it -> "nothing more is started before " + it);
    } else if (window.isPresent()) {
      outcome = FiringOutcome.IN_WINDOW;
      note = window.map(it -> "maintenance window '" + it.name() + "' until " + it.until());
    } else if (firing.at().plus(PATIENCE).isBefore(now)) {
      outcome = FiringOutcome.FAILED;
      note = Optional.of("it could not be begun within " + PATIENCE.toHours() + " hours");
    }
    return outcome == FiringOutcome.CLAIMED
        ? Optional.empty()
        : Optional.of(firing.become(outcome, Optional.empty(), note));
  }

  /** What is rehearsed must not keep what is real from being recovered. */
  private static boolean givesWay(ExecutionSummary active, Trigger trigger) {
    return active.kind() == ExecutionKind.DRILL && trigger.kind() == ExecutionKind.RECOVERY;
  }

  private Optional<String> drillInTheWay(Trigger trigger) {
    return plans.underWay(trigger.planId()).stream()
        .filter(it -> givesWay(it, trigger))
        .map(ExecutionSummary::executionId)
        .findFirst();
  }

  /** A start that cannot be made now stays claimed, and whoever sent the event sends it again. */
  private TriggerFiring finish(Trigger trigger, TriggerFiring claimed, Actor by) {
    TriggerFiring finished = started(trigger, claimed, by);
    TriggerState unused = update(trigger, state -> state.with(finished));
    return finished;
  }

  private TriggerFiring started(Trigger trigger, TriggerFiring claimed, Actor by) {
    String executionId = TriggeredStarts.executionId(trigger, claimed.eventId());
    Optional<String> terms =
        trigger.approvalRequired() ? Optional.of("behind an approval") : trigger.approvalWaiver();
    if (store.find(executionId).filter(it -> it.kind() == trigger.kind()).isPresent()) {
      return claimed.become(FiringOutcome.STARTED, Optional.of(executionId), terms);
    }
    // Whoever claimed it may have died long ago.
    Optional<TriggerFiring> obstructed = obstructed(trigger, claimed, Optional.empty());
    if (obstructed.isPresent()) {
      return obstructed.get();
    }
    try {
      String id = starts.start(trigger, claimed, drillInTheWay(trigger), by).executionId();
      return claimed.become(FiringOutcome.STARTED, Optional.of(id), terms);
    } catch (InvalidPlanException | InvalidValueException | NotFoundException e) {
      return claimed.become(
          FiringOutcome.FAILED, Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private TriggerState update(Trigger trigger, UnaryOperator<TriggerState> change) {
    String id = trigger.triggerId();
    for (int race = 0; race < MAX_RACES; race++) {
      Optional<Versioned<TriggerState>> before = states.find(id, TriggerState.NEW);
      TriggerState now = before.map(Versioned::value).orElse(TriggerState.NEW);
      TriggerState next = change.apply(now);
      try {
        return next.equals(now)
            ? now
            : before
                .map(it -> states.replace(id, it.version(), next))
                .orElseGet(() -> states.create(id, next))
                .value();
      } catch (AlreadyExistsException | VersionConflictException e) {
        // another event was faster: decide by what is now
      }
    }
    throw new VersionConflictException("state of trigger", id, 0);
  }
}

package io.github.drsorchestration.core.engine.request;

import io.github.drsorchestration.api.execution.Approval;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Pause;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Decision;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.FailurePolicy;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.failback.CleanUpStage;
import io.github.drsorchestration.core.engine.failback.CopyTime;
import io.github.drsorchestration.core.engine.failback.ReprotectionStage;
import io.github.drsorchestration.core.engine.hook.Hooks;
import io.github.drsorchestration.core.engine.termination.TerminationStart;
import io.github.drsorchestration.core.engine.wave.Approvals;
import io.github.drsorchestration.core.engine.wave.WaveStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people ask of an execution: when it is allowed, and what it changes. */
public final class Requests {

  private Requests() {}

  /**
   * Why the execution cannot obey the request after those that were made before it; empty if it
   * can.
   *
   * @param request the request, with the moment at which it is or was made
   */
  public static Optional<String> refusal(Execution execution, ExecutionRequest request) {
    Draft draft = new Draft(execution, new Answers(), request.at());
    obeyAll(draft);
    return refusalNow(draft.decision().next(), request);
  }

  private static Optional<String> refusalNow(Execution execution, ExecutionRequest request) {
    ExecutionStatus status = execution.status();
    return switch (request.type()) {
      case PAUSE -> refusalOfPause(execution);
      case RESUME ->
          execution.pause().isPresent()
              ? Optional.empty()
              : Optional.of("it is not paused but " + status);
      case CANCEL ->
          status.isTerminal() || status == ExecutionStatus.CANCELLING
              ? Optional.of("it is " + status + " already")
              : Optional.empty();
      case APPROVE, DENY -> refusalOfAnswer(execution, request);
      case RETRY, SKIP, RELAUNCH -> RetryAndSkip.refusal(execution, request);
      case EXTEND -> refusalOfExtension(execution, request);
      case TERMINATE -> refusalOfTermination(execution, request);
      case REPROTECT ->
          ReprotectionStage.refusal(new Draft(execution, new Answers(), request.at()));
      case CLEAN_UP -> CleanUpStage.refusal(new Draft(execution, new Answers(), request.at()));
    };
  }

  /** Writes a request into the execution, on record, for the engine's next step. */
  public static Decision submit(Execution execution, ExecutionRequest request) {
    Draft draft = new Draft(execution, new Answers(), request.at());
    draft.edit(b -> b.addInbox(request).settled(false));
    draft.record(
        new EventDetails.RequestMade(request.type()),
        event -> event.actor(request.by()).reason(request.reason()).wave(request.wave()));
    return draft.decision();
  }

  /**
   * Puts on record that somebody gave an answer to an approval which does not count; empty if the
   * request is none.
   */
  public static Optional<Decision> refusedAnswer(
      Execution execution, ExecutionRequest request, String why) {
    boolean answer = request.type() == RequestType.APPROVE || request.type() == RequestType.DENY;
    Optional<Approval> approval =
        answer ? waiting(execution, request).flatMap(WaveExecution::approval) : Optional.empty();
    return approval.map(
        it -> {
          Draft draft = new Draft(execution, new Answers(), request.at());
          draft.record(
              new EventDetails.RequestRefused(request.type(), Optional.of(it.approvalId())),
              event -> event.actor(request.by()).reason(why).wave(request.wave()));
          return draft.decision();
        });
  }

  public static void obeyAll(Draft draft) {
    for (ExecutionRequest request : taken(draft)) {
      Execution present = draft.decision().next();
      Optional<String> refusal = refusalNow(present, request);
      if (refusal.isPresent()) {
        refuse(draft, request, refusal.get());
      } else {
        obey(draft, request);
      }
    }
  }

  /** Obeys nothing of what is asked, on record. */
  public static void refuseAll(Draft draft, String why) {
    taken(draft).forEach(request -> refuse(draft, request, why));
  }

  private static List<ExecutionRequest> taken(Draft draft) {
    List<ExecutionRequest> inbox = draft.head().inbox();
    if (!inbox.isEmpty()) {
      draft.edit(b -> b.inbox(List.of()));
    }
    return inbox;
  }

  private static void refuse(Draft draft, ExecutionRequest request, String why) {
    draft.record(
        new EventDetails.RequestRefused(request.type(), Optional.empty()),
        event -> event.actor(request.by()).reason(why).wave(request.wave()));
  }

  private static void obey(Draft draft, ExecutionRequest request) {
    switch (request.type()) {
      case PAUSE ->
          draft.edit(
              b ->
                  b.pause(
                      new Pause(
                          draft.now(),
                          request.by(),
                          request.reason().orElse("requested"),
                          Optional.empty())));
      case RESUME -> resume(draft, request);
      case CANCEL -> cancel(draft, request);
      case APPROVE, DENY ->
          waiting(draft.decision().next(), request)
              .flatMap(wave -> draft.waves().named(wave.wave().name()))
              .ifPresent(wave -> Approvals.answer(draft, wave, answer(request), request.at()));
      case RETRY, RELAUNCH -> RetryAndSkip.retry(draft, request);
      case SKIP -> Skips.skip(draft, request);
      case EXTEND -> extend(draft, request);
      case TERMINATE -> TerminationStart.begin(draft, request);
      case REPROTECT -> ReprotectionStage.begin(draft, request.by(), request.reason());
      case CLEAN_UP -> CleanUpStage.begin(draft, request.by(), request.reason());
    }
  }

  /** Goes on after a pause, which also accepts the failure that led to it, and no other one. */
  private static void resume(Draft draft, ExecutionRequest request) {
    Pause pause = draft.head().pause().orElseThrow();
    if (pause.isWait()) {
      draft.edit(b -> b.waitOver(true));
    }
    for (WaveDraft wave : draft.waves()) {
      Optional<String> name = Optional.of(wave.name());
      boolean pausedHere = pause.wave().equals(name) || request.wave().equals(name);
      if (pausedHere && wave.status() == WaveStatus.PENDING) {
        wave.edit(b -> b.pausePassed(true));
      }
      if (pausedHere && FailurePolicy.pauses(wave.head())) {
        wave.edit(b -> b.failureAccepted(true));
      }
    }
    draft.resume(request.by(), request.reason());
    draft.waves().stream()
        .filter(wave -> FailurePolicy.pauses(wave.head()))
        .findFirst()
        .ifPresent(wave -> FailurePolicy.apply(draft, wave));
  }

  /**
   * More time for one wave, or for all that goes on; copies to the origin have a time of their own.
   */
  private static void extend(Draft draft, ExecutionRequest request) {
    Duration more = request.extendBy().orElseThrow();
    for (WaveDraft wave : draft.waves().active()) {
      if (request.wave().stream().allMatch(wave.name()::equals)) {
        wave.postpone(more);
        wave.head().deadline().ifPresent(until -> moved(draft, request, wave.name(), until));
      }
    }
    for (WaveDraft wave : draft.waves()) {
      if (request.wave().stream().allMatch(wave.name()::equals)) {
        CopyTime.extend(draft, wave, more)
            .ifPresent(until -> moved(draft, request, wave.name(), until));
      }
    }
    if (request.wave().isEmpty()) {
      draft.edit(b -> b.deadline(draft.head().deadline().plus(more)));
      draft.record(
          new EventDetails.DeadlineMoved(draft.head().deadline()),
          event -> event.actor(request.by()).reason(request.reason()));
    }
  }

  private static void moved(Draft draft, ExecutionRequest request, String wave, Instant until) {
    draft.record(
        new EventDetails.DeadlineMoved(until),
        event -> event.wave(wave).actor(request.by()).reason(request.reason()));
  }

  private static Optional<String> refusalOfExtension(
      Execution execution, ExecutionRequest request) {
    if (execution.status().isTerminal()) {
      return Optional.of("it is " + execution.status());
    }
    if (request.wave().isEmpty()) {
      return Optional.empty();
    }
    Optional<WaveExecution> wave = execution.wave(request.wave().get());
    if (wave.isEmpty()) {
      return Optional.of("it has no wave '" + request.wave().get() + "'");
    }
    boolean copied =
        execution.kind() == ExecutionKind.FAILBACK && CopyTime.runs(wave.get().servers());
    return copied || (wave.get().status().isActive() && wave.get().deadline().isPresent())
        ? Optional.empty()
        : Optional.of(
            "wave '" + request.wave().get() + "' is " + wave.get().status() + ", no time runs");
  }

  private static void cancel(Draft draft, ExecutionRequest request) {
    if (draft.head().pause().isPresent()) {
      draft.endPause();
    }
    boolean nothingRuns = draft.waves().active().isEmpty() && draft.head().reopened() == 0;
    if (draft.status() == ExecutionStatus.PENDING && nothingRuns) {
      draft.edit(b -> b.endedAt(draft.now()));
      WaveStage.neverBegin(draft);
      draft.status(ExecutionStatus.CANCELLED, request.by(), request.reason());
    } else {
      draft.status(ExecutionStatus.CANCELLING, request.by(), request.reason());
    }
  }

  private static Optional<String> refusalOfPause(Execution execution) {
    if (execution.pause().filter(pause -> !pause.isWait()).isPresent()) {
      return Optional.of("it is paused already, or about to be");
    }
    if (execution.pause().isPresent()) {
      return Optional.empty(); // it waits for others, and is not to go on by itself
    }
    boolean possible =
        switch (execution.status()) {
          case PENDING, RUNNING, AWAITING_APPROVAL -> true;
          case PAUSE_PENDING, PAUSED, CANCELLING -> false;
          case COMPLETED, PARTIAL, FAILED, CANCELLED, TIMED_OUT -> false;
        };
    return possible ? Optional.empty() : Optional.of("it is " + execution.status());
  }

  private static Optional<String> refusalOfAnswer(Execution execution, ExecutionRequest request) {
    if (execution.status() == ExecutionStatus.CANCELLING || execution.status().isTerminal()) {
      return Optional.of("it is " + execution.status());
    }
    Optional<WaveExecution> wave = waiting(execution, request);
    if (wave.isEmpty()) {
      return Optional.of(
          request.wave().isPresent()
              ? "wave '" + request.wave().get() + "' waits for no approval"
              : "not exactly one wave waits for an approval; name the wave");
    }
    Instant expiresAt = wave.get().approval().orElseThrow().expiresAt();
    if (!request.at().isBefore(expiresAt)) {
      return Optional.of("the approval expired at " + expiresAt);
    }
    return Approvals.refusal(
        execution, wave.get().wave().approval().orElseThrow(), answer(request));
  }

  private static Optional<String> refusalOfTermination(
      Execution execution, ExecutionRequest request) {
    if (execution.kind() == ExecutionKind.FAILBACK) {
      return Optional.of("its instances carry production; clean up behind it instead");
    }
    if (!execution.status().isTerminal()) {
      return Optional.of("it is " + execution.status() + "; cancel it, or wait for its end");
    }
    boolean underWay = execution.termination().filter(it -> it.endedAt().isEmpty()).isPresent();
    boolean done = execution.termination().filter(Requests::left).isEmpty();
    if (underWay || (execution.termination().isPresent() && done)) {
      return Optional.of("its instances are being terminated, or were, already");
    }
    boolean carriesProduction =
        execution.kind() == ExecutionKind.RECOVERY
            && execution.status() == ExecutionStatus.COMPLETED;
    String plan = execution.plan().name();
    boolean confirmed = request.planName().filter(plan::equals).isPresent();
    return carriesProduction && !confirmed
        ? Optional.of(
            "it is a completed recovery, whose instances may carry production;"
                + " to terminate them, name its plan, '"
                + plan
                + "', in the request")
        : Optional.empty();
  }

  private static boolean left(Termination termination) {
    return termination.targets().stream().anyMatch(target -> target.failure().isPresent())
        || Hooks.failure(termination.hookRuns()).isPresent();
  }

  private static ApprovalAnswer answer(ExecutionRequest request) {
    boolean approved = request.type() == RequestType.APPROVE;
    return new ApprovalAnswer(approved, request.by(), request.reason());
  }

  private static Optional<WaveExecution> waiting(Execution execution, ExecutionRequest request) {
    List<WaveExecution> waiting =
        execution.waves().stream()
            .filter(wave -> wave.status() == WaveStatus.AWAITING_APPROVAL)
            .filter(
                wave -> wave.approval().filter(approval -> approval.status().isOpen()).isPresent())
            .filter(
                wave -> request.wave().isEmpty() || request.wave().get().equals(wave.wave().name()))
            .toList();
    return waiting.size() == 1 ? Optional.of(waiting.get(0)) : Optional.empty();
  }
}

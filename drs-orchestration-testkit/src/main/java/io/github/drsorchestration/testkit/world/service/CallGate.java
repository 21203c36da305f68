package io.github.drsorchestration.testkit.world.service;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.AccessDeniedException.Reason;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.call.CallLedger;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.time.VirtualTime;
import io.github.drsorchestration.testkit.world.job.StartChecks;
import io.github.drsorchestration.testkit.world.place.Places;
import io.github.drsorchestration.testkit.world.rule.FaultInjector;
import io.github.drsorchestration.testkit.world.rule.FaultOpportunity;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Counts each call and injects the faults of calls, before or after its effect. */
public final class CallGate {

  /** In the order in which a real service would notice; all of them prevent the effect. */
  private static final List<FaultKind> BEFORE_THE_EFFECT =
      List.of(
          FaultKind.REQUEST_LOST,
          FaultKind.THROTTLED,
          FaultKind.UNAVAILABLE,
          FaultKind.ACCESS_DENIED,
          FaultKind.NOT_INITIALIZED,
          FaultKind.SERVER_BUSY,
          FaultKind.QUOTA_EXCEEDED);

  private final VirtualTime time;
  private final Function<FaultOpportunity, Duration> responseTime;
  private final FaultInjector faults;
  private final CallLedger ledger;
  private final Map<String, Map<AccountRegion, Integer>> made = new HashMap<>();

  /**
   * Makes a gate.
   *
   * @param responseTime how long a call takes, apart from its faults
   */
  public CallGate(
      VirtualTime time,
      Function<FaultOpportunity, Duration> responseTime,
      FaultInjector faults,
      CallLedger ledger) {
    this.time = time;
    this.responseTime = responseTime;
    this.faults = faults;
    this.ledger = ledger;
  }

  /** Makes a call whose response is one page, and that pins no recovery point. */
  public <T> T call(ServiceCall call, AccountRegion where, Supplier<T> effect) {
    return call(call, where, false, answer -> 1, effect);
  }

  /**
   * Makes a call.
   *
   * @param pinned whether it pins a recovery point
   * @param pages how many pages the response has; a refused call counts as one
   */
  public <T> T call(
      ServiceCall call,
      AccountRegion where,
      boolean pinned,
      ToIntFunction<T> pages,
      Supplier<T> effect) {
    Passage passage =
        new Passage(
            kind -> kind.happensTo(call),
            nextOccasion(call.toString(), where),
            fault -> failure(fault, call, where));
    ledger.add(call, where, 1);
    passage.takeTime();
    passage.before(pinned);
    T answer = effect.get();
    ledger.add(call, where, pages.applyAsInt(answer) - 1);
    passage.after();
    return answer;
  }

  /**
   * Serves one request of a client that sees the faults themselves, not the port's exceptions. An
   * operation that the port does not have is hit by the faults of all operations.
   */
  <T> T serve(String operation, AccountRegion where, boolean pinned, Supplier<T> effect) {
    Optional<ServiceCall> call = ServiceCall.find(operation);
    Predicate<FaultKind> suffers =
        call.<Predicate<FaultKind>>map(known -> kind -> kind.happensTo(known))
            .orElse(FaultKind::happensToAnyCall);
    Passage passage = new Passage(suffers, nextOccasion(operation, where), CallFaultException::new);
    call.ifPresent(known -> ledger.add(known, where, 1));
    passage.before(pinned);
    T answer = effect.get();
    passage.after();
    return answer;
  }

  private FaultOpportunity nextOccasion(String operation, AccountRegion where) {
    int number =
        made.computeIfAbsent(operation, key -> new HashMap<>())
            .merge(where, 1, (count, one) -> count + one);
    return new FaultOpportunity(where, operation, number, time.now());
  }

  /** A call in progress, and the faults that may hit it. */
  private final class Passage {

    private final Predicate<FaultKind> suffers;
    private final FaultOpportunity occasion;
    private final Function<Fault, RuntimeException> failure;

    Passage(
        Predicate<FaultKind> suffers,
        FaultOpportunity occasion,
        Function<Fault, RuntimeException> failure) {
      this.suffers = suffers;
      this.occasion = occasion;
      this.failure = failure;
    }

    /** Only callers of the port wait: clients of the wire have a time of their own. */
    void takeTime() {
      time.spend(responseTime.apply(occasion));
      faults
          .hitting(FaultKind.CALL_SLOW, occasion)
          .flatMap(Fault::magnitude)
          .ifPresent(time::spend);
      Optional<Fault> hang = faults.hitting(FaultKind.CALL_HANGS, occasion);
      if (hang.isPresent()) {
        time.spend(VirtualTime.FOR_EVER);
        throw failure.apply(hang.get());
      }
    }

    void before(boolean pinned) {
      BEFORE_THE_EFFECT.forEach(this::throwIfHit);
      if (pinned) {
        throwIfHit(FaultKind.SNAPSHOT_EXPIRED);
      }
    }

    void after() {
      throwIfHit(FaultKind.RESPONSE_LOST);
    }

    private void throwIfHit(FaultKind kind) {
      Optional<Fault> fault =
          suffers.test(kind) ? faults.hitting(kind, occasion) : Optional.empty();
      if (fault.isPresent()) {
        throw failure.apply(fault.get());
      }
    }
  }

  private static ServiceException failure(Fault fault, ServiceCall call, AccountRegion where) {
    String operation = call.toString();
    return switch (fault.kind()) {
      case THROTTLED ->
          new ThrottledException(
              operation, "too many calls in " + where, fault.magnitude().orElse(null));
      case ACCESS_DENIED -> denied(call, where);
      case NOT_INITIALIZED -> Places.notInitialized(call, where);
      case SERVER_BUSY -> StartChecks.busy(call);
      case QUOTA_EXCEEDED -> new QuotaExceededException(operation, "no room in " + where);
      case SNAPSHOT_EXPIRED -> new CallRejectedException(operation, "a recovery point is gone");
      default -> unanswered(call, where);
    };
  }

  private static AccessDeniedException denied(ServiceCall call, AccountRegion where) {
    boolean ofRole = call == ServiceCall.ASSUME_ROLE;
    return new AccessDeniedException(
        call.toString(),
        "not allowed in " + where,
        ofRole ? Reason.ROLE : Reason.PERMISSION,
        (ofRole ? "sts:" : "drs:") + call,
        null);
  }

  private static ServiceException unanswered(ServiceCall call, AccountRegion where) {
    String message = "no answer from " + where;
    return call.changesSomething()
        ? new OutcomeUnknownException(call.toString(), message)
        : new ServiceUnavailableException(call.toString(), message);
  }
}

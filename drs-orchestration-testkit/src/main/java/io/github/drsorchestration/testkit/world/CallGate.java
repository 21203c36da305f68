package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.port.Time;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.call.CallLedger;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.fault.Faults;
import io.github.drsorchestration.testkit.fault.Occasion;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Counts each call and lets the faults of calls happen, before or after its effect. */
final class CallGate {

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

  private final Time time;
  private final Faults faults;
  private final CallLedger ledger;
  private final Map<ServiceCall, Map<AccountRegion, Integer>> made =
      new EnumMap<>(ServiceCall.class);

  CallGate(Time time, Faults faults, CallLedger ledger) {
    this.time = time;
    this.faults = faults;
    this.ledger = ledger;
  }

  /** Makes a call whose answer is one page, and that pins no recovery point. */
  <T> T call(ServiceCall call, AccountRegion where, Supplier<T> effect) {
    return call(call, where, false, answer -> 1, effect);
  }

  /**
   * Makes a call.
   *
   * @param pinned whether it pins a recovery point
   * @param pages how many pages the answer has; a refused call is one
   */
  <T> T call(
      ServiceCall call,
      AccountRegion where,
      boolean pinned,
      ToIntFunction<T> pages,
      Supplier<T> effect) {
    Occasion occasion = nextOccasion(call, where);
    ledger.add(call, where, 1);
    refuse(call, occasion, pinned, fault -> failure(fault, call, where));
    T answer = effect.get();
    ledger.add(call, where, pages.applyAsInt(answer) - 1);
    throwIfHit(FaultKind.RESPONSE_LOST, call, occasion, fault -> failure(fault, call, where));
    return answer;
  }

  /** Answers one request of a client that sees the faults as they are, not as the port has them. */
  <T> T serve(ServiceCall call, AccountRegion where, boolean pinned, Supplier<T> effect) {
    Occasion occasion = nextOccasion(call, where);
    ledger.add(call, where, 1);
    refuse(call, occasion, pinned, CallFaultException::new);
    T answer = effect.get();
    throwIfHit(FaultKind.RESPONSE_LOST, call, occasion, CallFaultException::new);
    return answer;
  }

  private void refuse(
      ServiceCall call,
      Occasion occasion,
      boolean pinned,
      Function<Fault, RuntimeException> failure) {
    for (FaultKind kind : BEFORE_THE_EFFECT) {
      throwIfHit(kind, call, occasion, failure);
    }
    if (pinned) {
      throwIfHit(FaultKind.SNAPSHOT_EXPIRED, call, occasion, failure);
    }
  }

  private Occasion nextOccasion(ServiceCall call, AccountRegion where) {
    int number =
        made.computeIfAbsent(call, key -> new HashMap<>())
            .merge(where, 1, (count, one) -> count + one);
    return new Occasion(where, call.toString(), number, time.now());
  }

  private void throwIfHit(
      FaultKind kind,
      ServiceCall call,
      Occasion occasion,
      Function<Fault, RuntimeException> failure) {
    Optional<Fault> fault =
        kind.happensTo(call) ? faults.hitting(kind, occasion) : Optional.empty();
    if (fault.isPresent()) {
      throw failure.apply(fault.get());
    }
  }

  private static ServiceException failure(Fault fault, ServiceCall call, AccountRegion where) {
    String operation = call.toString();
    return switch (fault.kind()) {
      case THROTTLED ->
          new ThrottledException(
              operation, "too many calls in " + where, fault.magnitude().orElse(null));
      case ACCESS_DENIED -> new AccessDeniedException(operation, "not allowed in " + where);
      case NOT_INITIALIZED -> notInitialized(call, where);
      case SERVER_BUSY -> busy(call);
      case QUOTA_EXCEEDED -> new QuotaExceededException(operation, "no room in " + where);
      case SNAPSHOT_EXPIRED -> new CallRejectedException(operation, "a recovery point is gone");
      default -> unanswered(call, where);
    };
  }

  static NotInitializedException notInitialized(ServiceCall call, AccountRegion where) {
    return new NotInitializedException(call.toString(), "DRS is not in use in " + where);
  }

  static ServerBusyException busy(ServiceCall call) {
    return new ServerBusyException(
        call.toString(), "a source server of the call is being processed by a job");
  }

  private static ServiceException unanswered(ServiceCall call, AccountRegion where) {
    String message = "no answer from " + where;
    return call.changesSomething()
        ? new OutcomeUnknownException(call.toString(), message)
        : new ServiceUnavailableException(call.toString(), message);
  }
}

package io.github.drsorchestration.testkit.wire;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.wire.control.ControlApi;
import io.github.drsorchestration.testkit.wire.control.ServedWorld;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.error.ErrorResponse;
import io.github.drsorchestration.testkit.wire.error.ErrorType;
import io.github.drsorchestration.testkit.wire.http.Accounts;
import io.github.drsorchestration.testkit.wire.http.Caller;
import io.github.drsorchestration.testkit.wire.http.WireRequest;
import io.github.drsorchestration.testkit.wire.http.WireResponse;
import io.github.drsorchestration.testkit.wire.operation.DrsApi;
import io.github.drsorchestration.testkit.wire.operation.Operations;
import io.github.drsorchestration.testkit.wire.operation.request.Operation;
import io.github.drsorchestration.testkit.wire.otherservices.Ec2Api;
import io.github.drsorchestration.testkit.wire.otherservices.KmsApi;
import io.github.drsorchestration.testkit.wire.otherservices.ServiceQuotasApi;
import io.github.drsorchestration.testkit.wire.otherservices.StsApi;
import java.util.Optional;

/** Routes each request to the API that it addresses, one request at a time. */
final class Router {

  private final ServedWorld served;
  private final ControlApi control;
  private final Accounts accounts;
  private final StsApi sts;

  Router(ServedWorld served, Accounts accounts, StsApi sts) {
    this.served = served;
    this.control = new ControlApi(served);
    this.accounts = accounts;
    this.sts = sts;
  }

  /** Answers a request; others wait, so that each sees the effects of those before. */
  synchronized WireResponse answer(WireRequest request) {
    served.catchUp();
    return request.rawPath().startsWith(ControlApi.PATH)
        ? control.answer(request)
        : Caller.of(request).map(caller -> answer(caller, request)).orElseGet(Router::unsigned);
  }

  /** Lets time pass between requests, so that scheduled tasks run. */
  synchronized void tick() {
    served.catchUp();
  }

  private WireResponse answer(Caller caller, WireRequest request) {
    Optional<AccountRegion> place = place(caller);
    if (place.isEmpty()) {
      return ErrorResponse.of(
          ApiException.invalid(caller.region() + " in the signature is not a Region."));
    }
    AccountRegion where = place.get();
    return switch (caller.service()) {
      case "sts" -> {
        served.count(StsApi.operation(request));
        yield sts.answer(served.world(), where, request);
      }
      case "servicequotas" -> {
        served.count(ServiceQuotasApi.operation(request));
        yield ServiceQuotasApi.answer(served.world(), where, request);
      }
      case "ec2" -> {
        served.count(Ec2Api.operation(request));
        yield Ec2Api.answer(served.world().keys(), where, request);
      }
      case "kms" -> {
        served.count(KmsApi.operation(request));
        yield KmsApi.answer(served.world().keys(), where, request);
      }
      default -> {
        served.count(drsOperation(request));
        yield DrsApi.answer(served.world(), where, request);
      }
    };
  }

  private Optional<AccountRegion> place(Caller caller) {
    try {
      return Optional.of(new AccountRegion(accounts.of(caller.accessKey()), caller.region()));
    } catch (InvalidValueException noRegion) {
      return Optional.empty();
    }
  }

  private static String drsOperation(WireRequest request) {
    return Operations.called(request.method(), request.rawPath())
        .map(Operation::name)
        .orElseGet(() -> request.rawPath().substring(1));
  }

  private static WireResponse unsigned() {
    return ErrorResponse.of(
        new ApiException(ErrorType.ACCESS_DENIED, "The request has no signature."));
  }
}

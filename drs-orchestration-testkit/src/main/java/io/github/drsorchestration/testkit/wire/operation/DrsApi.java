package io.github.drsorchestration.testkit.wire.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.error.ErrorMapper;
import io.github.drsorchestration.testkit.wire.error.ErrorResponse;
import io.github.drsorchestration.testkit.wire.error.ErrorType;
import io.github.drsorchestration.testkit.wire.error.FieldProblem;
import io.github.drsorchestration.testkit.wire.http.WireRequest;
import io.github.drsorchestration.testkit.wire.http.WireResponse;
import io.github.drsorchestration.testkit.wire.operation.request.Input;
import io.github.drsorchestration.testkit.wire.operation.request.Operation;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.wire.shape.KnownMembers;
import io.github.drsorchestration.testkit.wire.shape.ServiceFacts;
import io.github.drsorchestration.testkit.wire.shape.ShapeCheck;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.util.List;

/** Serves the DRS API. */
public final class DrsApi {

  private static final ServiceFacts FACTS = ServiceFacts.drs();

  private DrsApi() {}

  /** Answers a request of a caller in an account and Region. */
  public static WireResponse answer(
      SimulatedWorld world, AccountRegion where, WireRequest request) {
    try {
      Operation operation =
          Operations.called(request.method(), request.rawPath())
              .orElseThrow(() -> unknown(request));
      JsonNode body = serve(operation, world, where, request);
      return WireResponse.json(operation.status(), body);
    } catch (RuntimeException failure) {
      return ErrorResponse.of(ErrorMapper.of(failure));
    }
  }

  private static JsonNode serve(
      Operation operation, SimulatedWorld world, AccountRegion where, WireRequest request) {
    boolean pinned = request.body().contains("\"recoverySnapshotID\"");
    return world
        .served()
        .serve(operation.name(), where, pinned, () -> handle(operation, world, where, request));
  }

  private static JsonNode handle(
      Operation operation, SimulatedWorld world, AccountRegion where, WireRequest request) {
    String shape = FACTS.input(operation.name());
    ObjectNode input = Input.of(operation, request);
    List<FieldProblem> problems = ShapeCheck.ofRequest(shape, input);
    if (!problems.isEmpty()) {
      throw ApiException.invalidFields(problems);
    }
    boolean needsInitialized =
        FACTS.errors(operation.name()).contains(ErrorType.UNINITIALIZED_ACCOUNT.code());
    if (needsInitialized && !world.served().initialized(where)) {
      throw new ApiException(
          ErrorType.UNINITIALIZED_ACCOUNT, "DRS is not in use in " + where + ".");
    }
    return operation
        .handler()
        .answer(new Request(operation.name(), world, where, KnownMembers.of(shape, input)));
  }

  private static ApiException unknown(WireRequest request) {
    return new ApiException(
            ErrorType.VALIDATION,
            request.method() + " " + request.rawPath() + " is not an operation of DRS.")
        .with("reason", "unknownOperation");
  }
}

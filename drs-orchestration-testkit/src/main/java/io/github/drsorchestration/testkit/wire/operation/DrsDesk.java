package io.github.drsorchestration.testkit.wire.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.wire.error.ErrorType;
import io.github.drsorchestration.testkit.wire.error.FieldProblem;
import io.github.drsorchestration.testkit.wire.error.Refusal;
import io.github.drsorchestration.testkit.wire.error.RefusalAnswer;
import io.github.drsorchestration.testkit.wire.error.Refusals;
import io.github.drsorchestration.testkit.wire.http.WireAnswer;
import io.github.drsorchestration.testkit.wire.http.WireRequest;
import io.github.drsorchestration.testkit.wire.operation.request.Input;
import io.github.drsorchestration.testkit.wire.operation.request.Operation;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.wire.shape.ServiceFacts;
import io.github.drsorchestration.testkit.wire.shape.ShapeCheck;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.util.List;

/** Answers requests of the DRS API. */
public final class DrsDesk {

  private static final ServiceFacts FACTS = ServiceFacts.drs();

  private DrsDesk() {}

  /** Answers a request of somebody in an account and Region. */
  public static WireAnswer answer(SimulatedWorld world, AccountRegion where, WireRequest request) {
    try {
      Operation operation =
          Operations.called(request.method(), request.rawPath())
              .orElseThrow(() -> unknown(request));
      JsonNode body = serve(operation, world, where, request);
      return WireAnswer.json(operation.status(), body);
    } catch (RuntimeException failure) {
      return RefusalAnswer.of(Refusals.of(failure));
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
    ObjectNode input = Input.of(operation, request);
    List<FieldProblem> problems = ShapeCheck.ofRequest(FACTS.input(operation.name()), input);
    if (!problems.isEmpty()) {
      throw Refusal.invalidFields(problems);
    }
    boolean needsInitialized =
        FACTS.errors(operation.name()).contains(ErrorType.UNINITIALIZED_ACCOUNT.code());
    if (needsInitialized && !world.served().initialized(where)) {
      throw new Refusal(ErrorType.UNINITIALIZED_ACCOUNT, "DRS is not in use in " + where + ".");
    }
    return operation.handler().answer(new Request(world, where, input));
  }

  private static Refusal unknown(WireRequest request) {
    return new Refusal(
            ErrorType.VALIDATION,
            request.method() + " " + request.rawPath() + " is no operation of DRS.")
        .with("reason", "unknownOperation");
  }
}

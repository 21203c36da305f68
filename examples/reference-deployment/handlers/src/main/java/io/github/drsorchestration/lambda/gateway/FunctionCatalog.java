package io.github.drsorchestration.lambda.gateway;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.OperationCatalog;
import io.github.drsorchestration.core.operation.OperationFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * The catalogue as one function has it: what belongs to another function is refused, with its name,
 * by the same gate and on the same audit log as everything else.
 */
public final class FunctionCatalog {

  private FunctionCatalog() {}

  public static OperationCatalog of(OperationFunction function, OperationCatalog all) {
    List<Operation<?, ?>> operations = new ArrayList<>();
    for (Operation<?, ?> operation : all.all()) {
      operations.add(operation.function() == function ? operation : elsewhere(operation, function));
    }
    return OperationCatalog.of(operations);
  }

  private static <I, O> Operation<I, O> elsewhere(Operation<I, O> of, OperationFunction here) {
    return new Operation<>(
        of.name(),
        of.access(),
        of.effect(),
        of.summary(),
        of.input(),
        of.output(),
        of.items(),
        of.refusals(),
        (input, call) -> {
          throw new InvalidValueException("operation", rule(of, here));
        });
  }

  private static String rule(Operation<?, ?> of, OperationFunction here) {
    return "%s is carried out by %s, and this is %s"
        .formatted(of.name(), of.function().functionName(), here.functionName());
  }
}

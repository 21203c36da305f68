package io.github.drsorchestration.core.operation;

import java.util.Arrays;
import java.util.Optional;

/**
 * The function that carries an operation out where the service is deployed as several, each with
 * its own concurrency and alarms. It follows from what the operation does: a flood of readers takes
 * no capacity from those who recover.
 */
public enum OperationFunction {
  QUERY("query-handler"),
  DATA_MANAGEMENT("data-mgmt-handler"),
  EXECUTION("execution-handler");

  private final String functionName;

  OperationFunction(String functionName) {
    this.functionName = functionName;
  }

  /** What it is called where it is deployed, such as {@code query-handler}. */
  public String functionName() {
    return functionName;
  }

  static OperationFunction of(OperationEffect effect) {
    return switch (effect) {
      case READS -> QUERY;
      case WRITES -> DATA_MANAGEMENT;
      case STARTS -> EXECUTION;
    };
  }

  /** The function of this name. */
  public static Optional<OperationFunction> named(String functionName) {
    return Arrays.stream(values()).filter(it -> it.functionName.equals(functionName)).findFirst();
  }
}

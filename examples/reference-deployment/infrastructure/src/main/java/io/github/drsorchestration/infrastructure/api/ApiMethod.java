package io.github.drsorchestration.infrastructure.api;

import io.github.drsorchestration.core.operation.OperationFunction;

/**
 * A method of a path.
 *
 * @param verb such as {@code GET}
 * @param function what answers it
 * @param open whether it is for everybody, signed in or not
 */
record ApiMethod(String verb, OperationFunction function, boolean open) {

  /** The parameter of the templates that has the ARN of its function. */
  String functionParameter() {
    return switch (function) {
      case QUERY -> "QueryFunctionArn";
      case DATA_MANAGEMENT -> "DataManagementFunctionArn";
      case EXECUTION -> "ExecutionFunctionArn";
    };
  }
}

package io.github.drsorchestration.infrastructure.api;

import io.github.drsorchestration.core.operation.OperationEffect;

/** The functions behind the API. */
enum ApiFunction {
  QUERY("QueryFunctionArn"),
  DATA_MANAGEMENT("DataManagementFunctionArn"),
  EXECUTION("ExecutionFunctionArn");

  private final String parameter;

  ApiFunction(String parameter) {
    this.parameter = parameter;
  }

  /** The parameter of the templates that has its ARN. */
  String parameter() {
    return parameter;
  }

  /** The one place that decides which function answers what. */
  static ApiFunction of(OperationEffect effect) {
    return switch (effect) {
      case READS -> QUERY;
      case WRITES -> DATA_MANAGEMENT;
      case STARTS -> EXECUTION;
    };
  }
}

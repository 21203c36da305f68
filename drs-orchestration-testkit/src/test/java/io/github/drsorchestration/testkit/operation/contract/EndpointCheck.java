package io.github.drsorchestration.testkit.operation.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Holds tests to the endpoints that they name. */
final class EndpointCheck implements BeforeEachCallback, AfterTestExecutionCallback {

  @Override
  public void beforeEach(ExtensionContext context) {
    Exchanges.begin();
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isEmpty()) {
      assertThat(Exchanges.endpoints())
          .as("the endpoints that the test has used")
          .contains(context.getRequiredTestMethod().getAnnotation(ThroughRest.class).value());
    }
  }
}

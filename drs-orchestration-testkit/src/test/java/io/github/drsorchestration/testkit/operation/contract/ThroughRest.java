package io.github.drsorchestration.testkit.operation.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the endpoints that a test goes through by REST, with a principal and with success. It fails
 * if it does not, so that the table of endpoints and their tests is true.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EndpointCheck.class)
public @interface ThroughRest {

  /** Such as {@code POST /executions/{id}/pause}. */
  String[] value();
}

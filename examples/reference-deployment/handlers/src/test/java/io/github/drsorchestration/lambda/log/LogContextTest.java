package io.github.drsorchestration.lambda.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.core.input.StrictJson;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogContextTest {

  @AfterEach
  void end() {
    LogContext.end();
  }

  @Test
  void a_line_says_for_which_invocation_and_for_whom_it_was_written() {
    LogContext.begin("invocation-1");
    LogContext.principal("ada");

    assertThat(MDC.getCopyOfContextMap())
        .isEqualTo(Map.of("invocation", "invocation-1", "principal", "ada"));
  }

  @Test
  void nothing_is_left_of_an_invocation_that_has_ended() {
    LogContext.begin("invocation-1");
    LogContext.end();

    assertThat(MDC.get("invocation")).isNull();
  }

  @Test
  void the_execution_is_found_in_the_path_of_a_request_and_in_the_input_of_an_invocation() {
    assertThat(executionOf("{\"path\":\"/executions/e-1/pause\",\"httpMethod\":\"POST\"}"))
        .isEqualTo("e-1");
    assertThat(executionOf("{\"operation\":\"getExecution\",\"input\":{\"executionId\":\"e-2\"}}"))
        .isEqualTo("e-2");
    assertThat(executionOf("{\"action\":\"step\",\"driven\":{\"executionId\":\"e-3\"}}"))
        .isEqualTo("e-3");
  }

  @Test
  void what_is_about_no_execution_or_about_many_names_none() {
    assertThat(executionOf("{\"path\":\"/executions\",\"httpMethod\":\"GET\"}")).isNull();
    assertThat(executionOf("{\"batch\":[{\"input\":{\"executionId\":\"e-1\"}}]}")).isNull();
    assertThat(executionOf("{\"executionId\":\"a line\\nthat is forged\"}")).isNull();
  }

  private static String executionOf(String event) {
    JsonNode json = StrictJson.read(event);
    LogContext.execution(json);
    return MDC.get("executionId");
  }
}

package io.github.drsorchestration.aws.stepfunctions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void the_approval_machine_waits_for_a_token_as_long_as_the_question_is_good() throws IOException {
    JsonNode ask = JSON.readTree(TaskTokenApprovals.definition()).at("/States/Ask");

    assertThat(ask.path("Resource").asText()).endsWith(".waitForTaskToken");
    assertThat(ask.path("TimeoutSecondsPath").asText()).isEqualTo("$.expiresInSeconds");
    assertThat(ask.at("/Parameters/Message/taskToken.$").asText()).isEqualTo("$$.Task.Token");
  }

  @Test
  void the_hook_machine_invokes_once_what_the_input_names() throws IOException {
    JsonNode invoke = JSON.readTree(LambdaHooks.definition()).at("/States/Invoke");

    assertThat(invoke.path("Resource").asText()).isEqualTo("arn:aws:states:::lambda:invoke");
    assertThat(invoke.at("/Parameters/FunctionName.$").asText()).isEqualTo("$.function");
    assertThat(invoke.at("/Parameters/Payload.$").asText()).isEqualTo("$.payload");
    assertThat(invoke.has("Retry")).isFalse();
  }
}

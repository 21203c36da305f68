package io.github.drsorchestration.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.cli.Cli.Result;
import io.github.drsorchestration.core.input.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With {@code --json}, programs can read why a command has failed. */
class JsonErrorsTest {

  @RegisterExtension final RestServer server = new RestServer();

  @Test
  void a_refusal_has_the_code_and_the_request_id_of_the_server() {
    server.signedInAs("rita");

    Result refused = server.run("start", "shop", "--drill", "--json");

    assertThat(refused.exitCode()).isEqualTo(8);
    assertThat(refused.out()).isEmpty();
    JsonNode error = StrictJson.read(refused.err());
    assertThat(error.path("code").asText()).isEqualTo("NOT_PERMITTED");
    assertThat(error.path("message").asText()).isNotEmpty().doesNotContain("\n");
    assertThat(error.path("requestId").asText()).isNotEmpty();
  }

  @Test
  void bad_input_has_the_code_of_the_server_too() {
    server.signedInAs("ann");

    Result refused = server.run("call", "createSchedule", "--json");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(StrictJson.read(refused.err()).path("code").asText()).isEqualTo("INVALID_INPUT");
  }

  @Test
  void what_the_command_line_itself_refuses_has_the_name_of_the_exit_code() {
    server.signedInAs("ann");

    Result unknown = server.run("call", "doSomething", "--json");
    Result noOption = server.run("plans", "--json", "--nothing");

    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(StrictJson.read(unknown.err()).path("code").asText()).isEqualTo("BAD_INPUT");
    assertThat(noOption.exitCode()).isEqualTo(2);
    assertThat(StrictJson.read(noOption.err()).path("message").asText()).contains("--nothing");
  }

  @Test
  void a_server_that_does_not_answer_is_an_error_of_its_own() {
    Result silent = server.runWithout("--server", "http://127.0.0.1:1", "plans", "--json");

    assertThat(silent.exitCode()).isEqualTo(8);
    JsonNode error = StrictJson.read(silent.err());
    assertThat(error.path("code").asText()).isEqualTo("UNREACHABLE");
    assertThat(error.has("requestId")).isFalse();
  }

  @Test
  void without_the_option_errors_are_for_people() {
    server.signedInAs("rita");

    assertThat(server.run("start", "shop", "--drill").err()).startsWith("error: ");
  }
}

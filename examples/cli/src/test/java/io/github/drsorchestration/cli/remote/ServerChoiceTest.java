package io.github.drsorchestration.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Options count more than variables, and these more than the file. */
class ServerChoiceTest {

  private static final String NOWHERE = "http://127.0.0.1:9";

  @RegisterExtension final RestServer server = new RestServer();

  @BeforeEach
  void signIn() {
    server.signedInAs("ann");
  }

  private void config(String json) throws IOException {
    Files.createDirectories(server.directory());
    Files.writeString(server.directory().resolve("config.json"), json.replace('\'', '"'));
  }

  @Test
  void without_a_server_a_command_tells_where_to_name_one() {
    assertThat(server.runWithout("plans"))
        .returns(2, Result::exitCode)
        .satisfies(
            it ->
                assertThat(it.err())
                    .startsWith(
                        "error: no server is named: use --server, DRS_ORCHESTRATION_SERVER, or"
                            + " \"server\" in "
                            + server.directory().resolve("config.json")));
  }

  @Test
  void the_file_names_a_server() throws IOException {
    config("{'server': '" + server.url() + "/', 'output': 'json'}");

    assertThat(server.runWithout("plans").out()).startsWith("{\"items\":");
    assertThat(server.runWithout("plans", "--no-json").out()).startsWith("Plan ");
    assertThat(server.runWithout("start", "quick", "--drill", "--no-json").out())
        .contains("Watch it: drs-orchestration watch ");
  }

  @Test
  void a_variable_counts_more_than_the_file_and_an_option_more_than_a_variable()
      throws IOException {
    config("{'server': '" + NOWHERE + "', 'output': 'json'}");
    server.set("DRS_ORCHESTRATION_SERVER", server.url().toString());
    server.set("DRS_ORCHESTRATION_OUTPUT", "text");
    assertThat(server.runWithout("plans").out()).startsWith("Plan ");

    server.set("DRS_ORCHESTRATION_SERVER", NOWHERE);
    assertThat(server.runWithout("plans", "--server", server.url()).exitCode()).isZero();
    assertThat(server.runWithout("--server", server.url(), "plans").exitCode()).isZero();
    assertThat(server.runWithout("--server", NOWHERE, "plans", "--server", server.url()).exitCode())
        .isZero();
  }

  @Test
  void requests_go_to_the_server_unless_they_name_something_of_aws() throws IOException {
    config("{'server': '" + server.url() + "'}");

    assertThat(server.runWithout("pause").err()).contains("no execution is unfinished");
    assertThat(server.runWithout("status").exitCode()).isZero();
    assertThat(server.runWithout("status", "--region=").err())
        .contains("--region is required, or AWS_REGION must be set");
  }

  @Test
  void a_wrong_setting_is_named() throws IOException {
    config("{'sever': 'x'}");
    assertThat(server.runWithout("plans").err())
        .contains("config.json: unknown setting 'sever'; did you mean 'server'?");
    config("{'server': 5}");
    assertThat(server.runWithout("plans").err()).contains("config.json: server must be a string");
    config("{'output': 'yaml'}");
    assertThat(server.runWithout("plans").err()).contains("must be json or text, is 'yaml'");
    config("{");
    assertThat(server.runWithout("plans").err()).contains("config.json: ", "is not valid JSON");
    assertThat(server.runWithout("plans", "--server", "example.com").err())
        .contains("--server must be a URL such as https://drs.example.com, is 'example.com'");
  }

  @Test
  void nothing_is_sent_to_another_machine_without_encryption() {
    assertThat(server.runWithout("plans", "--server", "http://drs.example.com"))
        .returns(8, Result::exitCode)
        .satisfies(it -> assertThat(it.err()).contains("without https", "--plain-http"));
  }

  @Test
  void a_server_before_a_command_that_works_without_one_is_an_error() {
    assertThat(server.run("schema"))
        .returns(2, Result::exitCode)
        .satisfies(
            it ->
                assertThat(it.err())
                    .startsWith(
                        "error: --server cannot be used with schema, which works without a server"));
  }
}

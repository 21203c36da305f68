package io.github.drsorchestration.cli.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.cli.Cli;
import io.github.drsorchestration.cli.Cli.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user is told when AWS cannot be used: what happened where, and which option may help. */
class MessagesTest {

  @RegisterExtension final SimulatedAws aws = SimulatedAws.ofSample("two-tier");

  @Test
  void missing_tables_are_named_and_so_is_the_option_that_creates_them() {
    assertThat(aws.cli("run", aws.file())).returns(8, Result::exitCode);
    assertThat(aws.cli("status").err())
        .matches(
            "error: Query: DynamoDB \\(table simulated-aws-\\d+-execution-history, eu-west-1,"
                + " http://127.0.0.1:\\d+\\) does not exist\n"
                + "'run --create-tables' creates the tables; --table-prefix and --region select"
                + " others.\n");
  }

  @Test
  void a_database_that_is_not_there_is_named_with_its_option() {
    aws.gate().shut();

    for (Result result :
        new Result[] {aws.cli("status"), aws.cli("run", aws.file(), "--create-tables")}) {
      assertThat(result.exitCode()).isEqualTo(8);
      assertThat(result.err())
          .matches(
              "error: (Query|CreateTable): DynamoDB \\(table simulated-aws-\\S+, eu-west-1,"
                  + " http://127.0.0.1:\\d+\\) could not be reached \\(ConnectException\\)\n"
                  + "Is it running\\? --dynamodb-endpoint-url names it.\n");
    }
  }

  @Test
  void a_profile_without_credentials_is_named() {
    assertThat(aws.cli("status", "--profile", "nosuch").err())
        .isEqualTo(
            """
            error: GetCredentials: there are no credentials for the orchestrator itself
            Is there a profile 'nosuch' in ~/.aws/config or ~/.aws/credentials, and is it signed in?
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--simulated --endpoint-url http://127.0.0.1:1 | 8 | With --simulated, --endpoint-url must name a running 'drs-server'.",
        "--dynamodb-endpoint-url localhost:5005        | 2 | error: --dynamodb-endpoint-url must be a URL such as http://127.0.0.1:5005, is 'localhost:5005'",
        "--endpoint-url http://                        | 2 | error: --endpoint-url must be a URL such as http://127.0.0.1:5005, is 'http://'",
        "--region Ireland                              | 2 | error: --region must name a Region such as eu-west-1, is 'Ireland'",
      })
  void an_endpoint_or_region_that_is_none_is_bad_input(String options, int exitCode, String line) {
    String command = options.contains("--region") ? "status " : "status --region eu-west-1 ";

    assertThat(Cli.run((Object[]) (command + options).split(" ")))
        .returns(exitCode, Result::exitCode)
        .extracting(Result::err)
        .asString()
        .contains(line + "\n");
  }
}

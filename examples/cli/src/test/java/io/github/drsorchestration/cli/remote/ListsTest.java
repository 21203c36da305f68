package io.github.drsorchestration.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.cli.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest {

  @RegisterExtension final RestServer server = new RestServer();

  @BeforeEach
  void signIn() {
    server.signedInAs("ann");
  }

  @Test
  void plans_are_a_table_with_a_line_each() {
    assertThat(server.run("plans").out())
        .matches(
            """
            Plan +Name +Groups +Last +Started
            quick +Plan quick +2
            shop +Plan shop +2
            """);
  }

  @Test
  void a_list_takes_the_fields_of_its_operation() {
    assertThat(server.run("groups", "text=Group db").out()).contains("db").doesNotContain("web");
    assertThat(server.run("servers", "accountId=111122223333", "region=eu-west-1").out())
        .contains("s-0000000000000000a", "s-0000000000000000b");
    assertThat(server.run("executions", "status=RUNNING,PAUSED"))
        .isEqualTo(new Result(0, "", "There are none.\n"));
  }

  @Test
  void one_thing_is_shown_with_everything_about_it() {
    assertThat(server.run("plans", "shop").out())
        .contains("planId: shop", "waves:\n", "  - name: databases", "groupIds: db");
    assertThat(
            server
                .run("servers", "s-0000000000000000a", "accountId=111122223333", "region=eu-west-1")
                .out())
        .contains("s-0000000000000000a");
  }

  @Test
  void a_list_says_that_there_are_more_and_shows_them_all_if_wanted() {
    Result first = server.run("plans", "limit=1");

    assertThat(first.out()).contains("Plan quick").doesNotContain("Plan shop");
    assertThat(first.err()).startsWith("There are more: add --all, or token=");
    assertThat(server.run("plans", "limit=1", "--all"))
        .returns("", Result::err)
        .satisfies(it -> assertThat(it.out()).contains("Plan quick", "Plan shop"));
    assertThat(server.run("plans", "limit=1", "--all", "--json").out().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("{\"items\":["));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plans",
        "groups",
        "accounts",
        "executions",
        "schedules",
        "drills",
        "triggers",
        "windows",
        "recipients",
        "readiness",
        "whoami",
        "health",
        "status"
      })
  void json_is_what_the_server_answers(String command) {
    Result json = server.run(command, "--json");

    assertThat(json.err()).isEmpty();
    assertThat(json.out()).startsWith("{\"").endsWith("}\n");
    assertThat(server.run(command).exitCode()).isZero();
  }

  @Test
  void more_than_one_id_is_an_error() {
    assertThat(server.run("plans", "a", "b").err()).startsWith("error: unexpected argument 'b'\n");
    assertThat(server.run("health", "a").err()).startsWith("error: unexpected argument 'a'\n");
  }
}

package io.github.drsorchestration.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.cli.Cli.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ExecutionsTest {

  @RegisterExtension final RestServer server = new RestServer();

  @TempDir Path directory;

  @BeforeEach
  void signIn() {
    server.signedInAs("ann");
  }

  /** Starts a drill and returns its id. */
  private String start(String plan) {
    Result started = server.signedInAs("mia").run("start", plan, "--drill", "--json");
    assertThat(started.err()).isEmpty();
    server.signedInAs("ann");
    return started.out().replaceFirst("(?s).*\"executionId\":\"([^\"]+)\".*", "$1");
  }

  @Test
  void a_drill_is_followed_to_its_end_which_the_exit_code_tells() {
    Result drill = server.run("start", "quick", "--drill", "--reason", "a test", "--wait");

    assertThat(drill.err()).isEmpty();
    assertThat(drill.exitCode()).isZero();
    assertThat(drill.out())
        .startsWith("started execution ")
        .contains(
            ", a drill of Plan quick, status PENDING",
            "drill of 'Plan quick' started by ann: a test",
            "wave databases",
            "COMPLETED: drill of Plan quick, 2 of 2 servers up");
  }

  @Test
  void a_start_tells_how_to_watch_and_watching_shows_all_events() {
    Result started = server.run("start", "quick", "--drill");
    String watch =
        started.out().lines().filter(it -> it.startsWith("Watch it: ")).findFirst().orElseThrow();
    String id = watch.substring(watch.lastIndexOf(' ') + 1);

    assertThat(watch)
        .isEqualTo("Watch it: drs-orchestration --server " + server.url() + " watch " + id);
    assertThat(server.run("watch", id))
        .returns(0, Result::exitCode)
        .satisfies(it -> assertThat(it.out()).contains("started by ann", "COMPLETED: drill"));
    assertThat(server.run("watch", id, "--quiet").out())
        .doesNotContain("started by")
        .contains("COMPLETED: drill");
  }

  @Test
  void watching_ends_when_its_time_is_up_and_the_execution_goes_on() {
    server.passing(Duration.ZERO);
    String id = start("shop");

    Result watch = server.run("watch", id, "--timeout", "0");
    assertThat(watch.exitCode()).isEqualTo(15);
    assertThat(watch.err()).contains("execution " + id + " goes on", "watch " + id);

    Result json = server.run("watch", id, "--timeout", "1", "--json");
    assertThat(json.exitCode()).isEqualTo(15);
    assertThat(json.out()).contains("\"executionId\"");
    assertThat(server.run("watch", id, "--timeout", "-1").exitCode()).isEqualTo(2);
  }

  @Test
  void a_stream_says_when_there_is_something_new() {
    server.streaming();

    Result drill = server.run("start", "quick", "--drill", "--wait");

    assertThat(drill.exitCode()).isZero();
    assertThat(server.asked)
        .anyMatch(it -> it.line().endsWith("/stream") && it.headers().has("Authorization"));
  }

  @Test
  void a_stream_that_breaks_is_resumed_where_it_was() {
    String id = start("shop");
    server.office.simulation.runUntil(id, ExecutionStatus.AWAITING_APPROVAL);
    server.passing(Duration.ofSeconds(1)).streaming();

    CompletableFuture<Result> watch = CompletableFuture.supplyAsync(() -> server.run("watch"));
    server.awaitRequests(() -> streams().size() > 1);
    server.passing(Duration.ofMinutes(15));
    assertThat(server.run("approve", id).exitCode()).isZero();

    assertThat(watch.join().exitCode()).isZero();
    assertThat(streams().get(0).headers().has("Last-Event-ID")).isFalse();
    assertThat(streams().get(1).headers().find("Last-Event-ID").orElseThrow()).matches("\\d+");
  }

  private List<RestServer.Asked> streams() {
    return server.asked.stream().filter(it -> it.line().endsWith("/stream")).toList();
  }

  @Test
  void the_same_key_starts_one_execution() {
    String first = server.run("start", "quick", "--drill", "--key", "k1", "--json").out();
    String second = server.run("start", "quick", "--drill", "--key", "k1", "--json").out();

    assertThat(second.replaceFirst(".*\"executionId\":\"([^\"]+)\".*", "$1"))
        .isEqualTo(first.replaceFirst(".*\"executionId\":\"([^\"]+)\".*", "$1"));
    assertThat(server.run("executions").out().lines()).hasSize(2);
  }

  @Test
  void a_wave_is_approved_and_the_execution_ends() {
    String id = start("shop");
    server.office.simulation.runUntil(id, ExecutionStatus.AWAITING_APPROVAL);

    assertThat(server.run("status", id).out()).contains("AWAITING_APPROVAL", "anybody but mia");
    assertThat(server.run("approve", id, "--reason", "fine"))
        .returns(0, Result::exitCode)
        .satisfies(
            it ->
                assertThat(it.out())
                    .startsWith("recorded: APPROVE of execution " + id + "\nobeyed: "));
    assertThat(server.run("watch", id).exitCode()).isZero();
  }

  @Test
  void a_denied_execution_ends_with_its_own_exit_code() {
    String id = start("shop");
    server.office.simulation.runUntil(id, ExecutionStatus.AWAITING_APPROVAL);

    assertThat(server.run("deny", id, "--reason", "not today").exitCode()).isZero();
    assertThat(server.run("watch", id, "--quiet"))
        .returns(3, Result::exitCode)
        .satisfies(it -> assertThat(it.out()).contains("PARTIAL: drill"));
  }

  @Test
  void the_only_unfinished_execution_needs_no_name() {
    String id = start("shop");

    assertThat(server.run("cancel", "--reason", "wrong plan").out())
        .contains("recorded: CANCEL of execution " + id);
    assertThat(server.run("watch", id).exitCode()).isEqualTo(5);
    assertThat(server.run("pause").err()).contains("no execution is unfinished");
  }

  @Test
  void what_an_execution_cannot_do_now_is_refused() {
    String id = start("shop");

    assertThat(server.run("resume", id))
        .returns(8, Result::exitCode)
        .satisfies(it -> assertThat(it.err()).contains("Request id: "));
    assertThat(server.run("extend", id, "--minutes", "30").err()).isEmpty();
    assertThat(server.run("terminate", id, "--reason", "over").exitCode()).isEqualTo(8);
  }

  @Test
  void a_server_knows_who_asks_and_drives_by_itself() {
    assertThat(server.run("pause", "e1", "--by", "bob").err())
        .startsWith("error: --by cannot be used with a server\n");
    assertThat(server.run("resume", "e1", "--drive").err())
        .startsWith("error: --drive cannot be used with a server\n");
    assertThat(server.run("status", "--region", "eu-west-1").err())
        .startsWith("error: --server cannot be used with --region\n");
  }

  @Test
  void a_report_is_shown_and_written() {
    String id = start("quick");
    server.office.simulation.runUntilEnd(id);

    Result report = server.run("report", id, "--output", directory);

    assertThat(report.err()).isEmpty();
    assertThat(report.out()).contains("COMPLETED: drill of Plan quick", "report.json");
    assertThat(directory.resolve("report.html")).exists();
    assertThat(server.runWithout("verify", directory.resolve("report.json")).exitCode()).isZero();
    assertThat(server.run("report", id, "--json").out()).startsWith("{\"");
  }

  @Test
  void an_execution_that_is_not_there_is_refused() {
    for (String command : new String[] {"watch", "report", "status", "executions"}) {
      assertThat(server.run(command, "nowhere"))
          .as(command)
          .returns(8, Result::exitCode)
          .satisfies(it -> assertThat(it.err()).contains("nowhere"));
    }
  }
}

package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.cli.reading.ScenarioReader;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.simulation.WorldSupplier;
import io.github.drsorchestration.jdbc.postgres.Postgres;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.time.Flow;
import io.github.drsorchestration.testkit.time.WallClock;
import io.github.drsorchestration.testkit.wire.DrsServer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill of the documentation with its state in PostgreSQL and DRS on the wire. */
class WireDrillIT {

  private static final Path SAMPLE = Path.of("../../cli/samples/three-tier.json").toAbsolutePath();
  private static final double TIMES_REAL = Double.parseDouble(System.getProperty("speed", "120"));
  private static final Map<String, String> CREDENTIALS =
      Map.of("AWS_ACCESS_KEY_ID", "111122223333", "AWS_SECRET_ACCESS_KEY", "any");

  @TempDir Path directory;

  @Test
  void a_second_server_finishes_a_drill_whose_first_server_was_killed() throws Exception {
    Path log = directory.resolve("log");
    try (DrsServer drs = drs();
        ServerProcess first = start(log, drs)) {
      Client operator = first.client().signedInAs("operator");
      String at =
          "/executions/"
              + operator
                  .ask("/executions", "{'planId': 'web-shop', 'kind': 'DRILL'}")
                  .path("executionId")
                  .asText();
      String last;
      try (Events events = operator.stream(at + "/stream")) {
        last = events.await(it -> it.type().equals("event") && it.data().contains("LAUNCH")).id();
        first.kill();
      }
      try (ServerProcess second = start(log, drs);
          Events events =
              second.client().signedInAs("operator").with("Last-Event-ID", last).stream(
                  at + "/stream")) {
        Client manager = second.client().signedInAs("manager");
        steer(events, manager, at);
        retry(manager, at);
        assertThat(manager.ask(at + "/recovery-instances").path("items")).hasSize(12);
        worldIsControlledElsewhere(second.client().signedInAs("admin"));
      }
      assertThat(drs.calls().get("StartRecovery")).isEqualTo(4);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(e.getMessage() + "\n" + Files.readString(log), e);
    }
  }

  private static void steer(Events events, Client manager, String at) {
    events.await(it -> it.isState("AWAITING_APPROVAL"));
    JsonNode unusedApproval = manager.ask(at + "/approve", "{'wave': 'application'}");
    events.await(it -> it.isState("PAUSED"));
    JsonNode unusedResumption = manager.ask(at + "/resume", "{}");
    events.await(it -> it.isState("PARTIAL"));
    events.await(it -> it.type().equals("end"));
  }

  private static void retry(Client manager, String at) {
    JsonNode unusedRetry =
        manager.ask(at + "/retry", "{'wave': 'web', 'serverIds': ['s-web00000000000003']}");
    try (Events events = manager.stream(at + "/stream")) {
      events.await(it -> it.isState("COMPLETED"));
    }
  }

  private static void worldIsControlledElsewhere(Client admin) {
    HttpResponse<String> refused = admin.get("/world");
    assertThat(refused.statusCode()).isEqualTo(501);
    assertThat(refused.body()).contains("NOT_CONFIGURED");
  }

  private static DrsServer drs() {
    Scenario scenario = new ScenarioReader().read(SAMPLE);
    WorldSupplier worlds =
        new WorldSupplier(
            scenario.world(),
            scenario.world().seed(),
            PageSizes.DEFAULTS,
            Optional.of(WallClock.now()));
    return DrsServer.serving(worlds).time(Flow.timesRealTime(TIMES_REAL)).start();
  }

  private static ServerProcess start(Path log, DrsServer drs) throws Exception {
    Postgres postgres = Postgres.shared();
    String database = postgres.url().replace("jdbc:postgresql://", "postgresql://postgres@");
    return ServerProcess.start(
        log,
        CREDENTIALS,
        "--port",
        "0",
        "--aws",
        "--simulated",
        "--region",
        "eu-west-1",
        "--endpoint-url",
        drs.endpoint().toString(),
        "--database",
        database,
        "--world",
        SAMPLE.toString());
  }
}

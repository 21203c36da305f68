package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself is killed in the middle of a drill, started again, and stopped. */
class SurvivalIT {

  @TempDir Path directory;

  @Test
  void a_drill_goes_on_after_a_kill_and_nothing_secret_is_logged() throws Exception {
    Path log = directory.resolve("log");
    String[] arguments = {
      "--port", "0", "--data", directory.resolve("data").toString(), "--time", "x600"
    };
    List<String> secrets = new ArrayList<>();
    String id;
    String last;
    try (ServerProcess first = ServerProcess.start(log, arguments)) {
      Client operator = signIn(first, "operator", secrets);
      id =
          operator
              .ask("/executions", "{'planId': 'web-shop', 'kind': 'DRILL'}")
              .path("executionId")
              .asText();
      try (Events events = operator.stream("/executions/" + id + "/stream")) {
        last = events.await(it -> it.type().equals("event") && launches(it)).id();
        first.kill();
      }
    }

    try (ServerProcess second = ServerProcess.start(log, arguments)) {
      // The token of before is still good, and so is the place in the stream.
      Client operator = second.client().with(secrets.get(0));
      try (Events events =
          operator.with("Last-Event-ID", last).stream("/executions/" + id + "/stream")) {
        events.await(it -> it.isState("AWAITING_APPROVAL"));
        JsonNode unused =
            signIn(second, "manager", secrets)
                .ask("/executions/" + id + "/approve", "{'wave': 'application'}");
        events.await(it -> it.isState("COMPLETED"));
      }
      assertThat(operator.ask("/executions/" + id + "/report").path("status").asText())
          .isEqualTo("COMPLETED");
      assertThat(operator.ask("/executions/" + id + "/recovery-instances").path("items").size())
          .isEqualTo(12);
      assertThat(second.stop()).isEqualTo(128 + 15);
    }
    assertThat(journalled("startRecovery")).isEqualTo(3);
    String logged = Files.readString(log);
    assertThat(logged).contains("\"principal\":\"operator\"", "\"requestId\":");
    assertThat(secrets).isNotEmpty().noneMatch(logged::contains);
  }

  private static boolean launches(Events.Event event) {
    return event.data().contains("LAUNCH");
  }

  private static Client signIn(ServerProcess server, String user, List<String> secrets) {
    JsonNode tokens = server.client().login(user, "demo-" + user);
    secrets.add(tokens.path("accessToken").asText());
    secrets.add(tokens.path("refreshToken").asText());
    secrets.add("demo-" + user);
    return server.client().with(secrets.get(secrets.size() - 3));
  }

  private long journalled(String call) throws IOException {
    return Files.readString(directory.resolve("data").resolve("world.jsonl"))
        .lines()
        .filter(line -> line.contains(call))
        .count();
  }
}

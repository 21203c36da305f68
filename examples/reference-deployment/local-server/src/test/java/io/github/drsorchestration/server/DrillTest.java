package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the README promises: a drill by REST alone. */
class DrillTest {

  @Test
  void a_drill_is_started_watched_approved_by_another_and_reported() {
    try (TestServer server = TestServer.start()) {
      Client operator = server.as("operator");
      String id =
          operator
              .ask("/executions", "{'planId': 'web-shop', 'kind': 'DRILL', 'reason': 'rehearsal'}")
              .path("executionId")
              .asText();
      try (Events events = operator.stream("/executions/" + id + "/stream")) {
        Events.Event waiting = events.await(it -> it.isState("AWAITING_APPROVAL"));
        assertThat(waiting.json().path("projectedEnd").asText()).isNotEmpty();
        String approval = "{'wave': 'application', 'reason': 'it is there'}";

        HttpResponse<String> refused = operator.post("/executions/" + id + "/approve", approval);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("NOT_PERMITTED");

        JsonNode unused = server.as("manager").ask("/executions/" + id + "/approve", approval);
        events.await(it -> it.isState("COMPLETED"));
        events.await(it -> it.type().equals("end"));
        events.awaitEnd();
        long[] sequences =
            events.seen().stream()
                .filter(it -> it.type().equals("event"))
                .mapToLong(it -> it.json().path("sequence").asLong())
                .toArray();
        assertThat(sequences).isEqualTo(LongStream.rangeClosed(1, sequences.length).toArray());
      }

      JsonNode report = operator.ask("/executions/" + id + "/report");
      assertThat(report.path("status").asText()).isEqualTo("COMPLETED");
      assertThat(server.anonymous().get("/executions/" + id).statusCode()).isEqualTo(401);
    }
  }
}

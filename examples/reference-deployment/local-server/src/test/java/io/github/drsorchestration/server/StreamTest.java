package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class StreamTest {

  private static final TestServer SERVER = TestServer.start();
  private static final Client OPERATOR = SERVER.as("operator");
  private static final String DRILL = "{'planId': 'web-shop', 'kind': 'DRILL'}";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void a_stream_goes_on_after_the_last_event_that_the_client_has() {
    String id = cancelled(OPERATOR);

    List<Events.Event> all = eventsOf(OPERATOR, id);
    assertThat(all).hasSizeGreaterThan(3);

    List<Events.Event> rest = eventsOf(OPERATOR.with("Last-Event-ID", "3"), id);
    assertThat(rest).isEqualTo(all.subList(3, all.size()));
  }

  private static List<Events.Event> eventsOf(Client client, String id) {
    try (Events events = client.stream("/executions/" + id + "/stream")) {
      events.await(it -> it.type().equals("end"));
      return events.seen().stream().filter(it -> it.type().equals("event")).toList();
    }
  }

  @Test
  void the_stream_of_all_resumes_without_a_gap_and_says_so_where_it_cannot() {
    String last;
    try (Events events = OPERATOR.stream("/stream")) {
      String id = start(OPERATOR);
      last =
          events
              .await(it -> it.type().equals("event") && it.json().path("sequence").asLong() == 1)
              .id();
      cancel(id);
      events.await(it -> it.isState("CANCELLED"));
    }
    try (Events events = OPERATOR.with("Last-Event-ID", last).stream("/stream")) {
      Events.Event next = events.await(it -> it.type().equals("event"));
      assertThat(next.json().path("sequence").asLong()).isEqualTo(2);
      events.await(it -> it.isState("CANCELLED"));
    }
    try (Events events = OPERATOR.with("Last-Event-ID", "of-before-1").stream("/stream")) {
      events.await(it -> it.type().equals("reset"));
    }
  }

  @Test
  void streams_are_for_those_who_may_see() {
    assertThat(status(SERVER.anonymous(), "/stream")).isEqualTo(401);
    assertThat(status(OPERATOR, "/executions/nothing/stream")).isEqualTo(404);
    assertThat(OPERATOR.post("/stream", "{}").statusCode()).isEqualTo(405);
  }

  @Test
  void there_are_only_so_many_streams() {
    try (TestServer small =
            TestServer.start(it -> it.http(TestServer.FREE_PORT.limited(100, 16, 2)));
        Events one = small.as("viewer").stream("/stream");
        Events two = small.as("viewer").stream("/stream")) {
      assertThat(List.of(one.status(), two.status())).containsExactly(200, 200);
      assertThat(status(small.as("viewer"), "/stream")).isEqualTo(503);
    }
  }

  @Test
  void nobody_takes_the_streams_of_all_others() {
    try (TestServer small =
            TestServer.start(it -> it.http(TestServer.FREE_PORT.limited(100, 16, 4)));
        Events one = small.as("viewer").stream("/stream");
        Events two = small.as("viewer").stream("/stream");
        Events three = small.as("viewer").stream("/stream")) {
      assertThat(List.of(one.status(), two.status(), three.status())).containsOnly(200);
      assertThat(status(small.as("viewer"), "/stream")).isEqualTo(429);
      assertThat(status(small.as("planner"), "/stream")).isEqualTo(200);
    }
  }

  @Test
  void a_stream_ends_within_seconds_of_the_sign_out() {
    Client planner = SERVER.as("planner");
    try (Events events = planner.stream("/stream")) {
      assertThat(planner.post("/auth/logout", "").statusCode()).isEqualTo(204);

      events.await(it -> it.type().equals("expired"));
      events.awaitEnd();
    }
  }

  private static int status(Client client, String path) {
    try (Events events = client.stream(path)) {
      return events.status();
    }
  }

  private static String start(Client client) {
    return client.ask("/executions", DRILL).path("executionId").asText();
  }

  private static void cancel(String id) {
    var unused = SERVER.as("manager").ask("/executions/" + id + "/cancel", "{'reason': 'enough'}");
  }

  private static String cancelled(Client client) {
    String id = start(client);
    cancel(id);
    try (Events events = client.stream("/executions/" + id + "/stream")) {
      events.await(it -> it.type().equals("end"));
    }
    return id;
  }
}

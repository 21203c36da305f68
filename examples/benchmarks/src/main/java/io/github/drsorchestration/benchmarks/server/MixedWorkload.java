package io.github.drsorchestration.benchmarks.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.benchmarks.server.HttpConnection.Answer;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What people and their scripts do to a service of ten plans, one of which is being executed: of
 * five requests four read, and one writes.
 */
final class MixedWorkload implements Workload {

  private static final int PLANS = 10;
  private static final String PLANS_PATH = "/recovery-plans";
  private static final String PLAN_PATH = PLANS_PATH + "/web-shop";

  /** Plans that nobody is changing at the moment, as they were last read. */
  private final BlockingQueue<ObjectNode> plans = new LinkedBlockingQueue<>();

  private final BlockingQueue<String> copies = new LinkedBlockingQueue<>();
  private final String execution;

  private MixedWorkload(HttpConnection connection) {
    for (int i = 1; i < PLANS; i++) {
      Answer copied = connection.send("POST", PLAN_PATH + "/copy", named("Shop " + i));
      plans.add((ObjectNode) copied.json());
    }
    String drill = "{\"planId\": \"web-shop\", \"kind\": \"DRILL\"}";
    Answer started = connection.send("POST", "/executions", drill);
    execution = "/executions/" + started.json().path("executionId").asText();
  }

  static MixedWorkload on(ServerProcess server) {
    try (HttpConnection connection = server.signedIn()) {
      return new MixedWorkload(connection);
    }
  }

  @Override
  public Optional<String> request(HttpConnection connection, int number) {
    return switch (number % 20) {
      case 0, 1, 2 -> changePlan(connection, number);
      case 3 -> number % 40 == 3 ? copyPlan(connection, number) : deleteCopy(connection);
      case 4, 5, 6, 7, 8 -> get(connection, "/executions?limit=20");
      case 9, 10, 11, 12 -> get(connection, execution);
      case 13, 14, 15 -> get(connection, PLANS_PATH);
      case 16, 17 -> get(connection, PLAN_PATH);
      case 18 -> get(connection, "/protection-groups");
      default -> get(connection, execution + "/events?limit=20");
    };
  }

  private Optional<String> changePlan(HttpConnection connection, int number) {
    ObjectNode plan = taken(plans).put("description", "change " + number);
    String path = PLANS_PATH + "/" + plan.path("planId").asText();
    Answer answer = connection.send("PUT", path, plan.toString());
    Optional<String> failure = failure("PUT plan", answer, 200);
    plans.add(
        failure.isEmpty()
            ? (ObjectNode) answer.json()
            : (ObjectNode) connection.send("GET", path, "").json());
    return failure;
  }

  private Optional<String> copyPlan(HttpConnection connection, int number) {
    Answer answer = connection.send("POST", PLAN_PATH + "/copy", named("Copy " + number));
    Optional<String> failure = failure("POST copy", answer, 201);
    if (failure.isEmpty()) {
      copies.add(answer.json().path("planId").asText());
    }
    return failure;
  }

  private Optional<String> deleteCopy(HttpConnection connection) {
    String path = PLANS_PATH + "/" + taken(copies);
    return failure("DELETE plan", connection.send("DELETE", path, ""), 204);
  }

  private static Optional<String> get(HttpConnection connection, String path) {
    return failure("GET " + path, connection.send("GET", path, ""), 200);
  }

  private static Optional<String> failure(String request, Answer answer, int expected) {
    return answer.status() == expected
        ? Optional.empty()
        : Optional.of(request + ": " + answer.status() + " " + answer.text());
  }

  private static String named(String name) {
    return "{\"name\": \"" + name + "\"}";
  }

  private static <T> T taken(BlockingQueue<T> queue) {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

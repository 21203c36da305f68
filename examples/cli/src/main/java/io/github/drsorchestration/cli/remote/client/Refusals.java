package io.github.drsorchestration.cli.remote.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.cli.problem.RefusedException;
import io.github.drsorchestration.cli.problem.ServerError;
import io.github.drsorchestration.cli.terminal.Plural;
import io.github.drsorchestration.cli.terminal.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a user is told of an answer that is not a success. */
final class Refusals {

  private static final int MAX_DETAILS = 10;
  private static final Set<Integer> AWAY = Set.of(429, 502, 503);
  private static final Set<String> OF_THE_INPUT =
      Set.of("INVALID_INPUT", "INVALID_PLAN", "UNKNOWN_OPERATION", "TOO_LARGE");

  private Refusals() {}

  /** What is to be thrown for an answer to a request for this. */
  static RuntimeException of(String request, Answer answer) {
    JsonNode error = answer.json();
    String code = error.path("code").asText();
    List<String> lines = new ArrayList<>();
    lines.add(request + ": " + message(answer, error));
    addDetails(lines, error.path("details"));
    if (error.path("retryable").asBoolean()) {
      long seconds = error.path("retryAfter").asLong(1);
      lines.add("The same may work later; try again in " + Plural.of(seconds, "second") + ".");
    }
    String next = next(answer, code);
    if (!next.isEmpty()) {
      lines.add(next);
    }
    if (!answer.requestId().isEmpty()) {
      lines.add("Request id: " + answer.requestId());
    }
    ServerError reported = reported(answer, error);
    if (OF_THE_INPUT.contains(code)) {
      return new InvalidRequestException(lines, reported);
    }
    return AWAY.contains(answer.status()) && !code.startsWith("AWS_")
        ? new UnavailableException(lines, reported)
        : new ServerRefusedException(lines, reported);
  }

  private static ServerError reported(Answer answer, JsonNode error) {
    return new ServerError(
        error.path("code").asText("STATUS_" + answer.status()),
        Printable.line(message(answer, error)),
        answer.requestId());
  }

  static RuntimeException notUnderstood(Answer answer) {
    return new RefusedException(
        List.of(
            answer.server() + " answered with " + answer.status() + ", but with nothing of use",
            "Does --server lead to a DRS Orchestration server of this version?"));
  }

  private static String message(Answer answer, JsonNode error) {
    String message = error.path("message").asText(error.path("error").asText());
    return message.isBlank()
        ? answer.server() + " answered with status " + answer.status()
        : message;
  }

  private static void addDetails(List<String> lines, JsonNode details) {
    if (details.size() == 1 && lines.get(0).contains(details.path(0).path("rule").asText())) {
      return;
    }
    for (int i = 0; i < Math.min(details.size(), MAX_DETAILS); i++) {
      String path = details.path(i).path("path").asText();
      lines.add("  " + (path.isEmpty() ? "" : path + ": ") + details.path(i).path("rule").asText());
    }
    if (details.size() > MAX_DETAILS) {
      lines.add("  ... and " + (details.size() - MAX_DETAILS) + " more");
    }
  }

  private static String next(Answer answer, String code) {
    return switch (code) {
      case "NOT_SIGNED_IN" -> "Sign in: drs-orchestration --server " + answer.server() + " login";
      case "NOT_PERMITTED" ->
          "Your roles: drs-orchestration --server " + answer.server() + " whoami";
      case "VERSION_CONFLICT", "PRECONDITION_FAILED" ->
          "Read it again, and repeat the change on what is there now.";
      case "OUTCOME_UNKNOWN" -> "Look whether it has happened before you repeat it.";
      default -> "";
    };
  }
}

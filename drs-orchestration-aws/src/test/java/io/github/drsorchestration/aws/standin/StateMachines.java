package io.github.drsorchestration.aws.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Step Functions as far as its executions can be started, looked at and ended, with names that can
 * be used once. What an execution does is up to the test.
 */
public final class StateMachines {

  public static final String ARN = "arn:aws:states:eu-west-1:111122223333:stateMachine:one";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, ObjectNode> runs = new LinkedHashMap<>();
  private final Consumer<JsonNode> onStart;

  /**
   * @param onStart is told the input of each execution that begins
   */
  public StateMachines(Consumer<JsonNode> onStart) {
    this.onStart = onStart;
  }

  /** Answers a request in the protocol of Step Functions. */
  public synchronized Answer answer(ReceivedRequest asked) {
    JsonNode input = read(asked.body());
    String target = asked.header("X-Amz-Target").orElse("");
    return switch (target.substring(target.indexOf('.') + 1)) {
      case "StartExecution" -> start(input);
      case "DescribeExecution" -> describe(input.path("executionArn").asText());
      case "SendTaskSuccess" -> taskSuccess(input);
      default -> Answer.error(400, "ValidationException", target);
    };
  }

  /** Ends an execution; the first end counts. */
  public synchronized boolean end(String inputMember, String value, String status, String result) {
    ObjectNode run = find(inputMember, value);
    if (!run.path("status").asText().equals("RUNNING")) {
      return false;
    }
    run.put("status", status);
    run.put(status.equals("SUCCEEDED") ? "output" : "cause", result);
    return true;
  }

  /** The input of the execution that has this value in its input. */
  public synchronized JsonNode inputOf(String inputMember, String value) {
    return read(find(inputMember, value).path("input").asText());
  }

  private Answer start(JsonNode input) {
    String arn = ARN.replace(":stateMachine:", ":execution:") + ":" + input.path("name").asText();
    if (runs.containsKey(arn)) {
      return Answer.error(400, "ExecutionAlreadyExists", "there is one of this name");
    }
    ObjectNode run =
        JSON.createObjectNode()
            .put("executionArn", arn)
            .put("stateMachineArn", input.path("stateMachineArn").asText())
            .put("name", input.path("name").asText())
            .put("startDate", 1)
            .put("status", "RUNNING")
            .put("input", input.path("input").asText());
    runs.put(arn, run);
    onStart.accept(read(input.path("input").asText()));
    return Answer.json(run.toString());
  }

  private Answer describe(String arn) {
    ObjectNode run = runs.get(arn);
    return run == null
        ? Answer.error(400, "ExecutionDoesNotExist", "there is no " + arn)
        : Answer.json(run.toString());
  }

  /** A token is the id of the approval. */
  private Answer taskSuccess(JsonNode input) {
    boolean taken =
        end(
            "approvalId",
            input.path("taskToken").asText(),
            "SUCCEEDED",
            input.path("output").asText());
    return taken ? Answer.json("{}") : Answer.error(400, "TaskTimedOut", "the task has ended");
  }

  private ObjectNode find(String member, String value) {
    return runs.values().stream()
        .filter(it -> read(it.path("input").asText()).at(member(member)).asText().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static String member(String path) {
    return "/" + path;
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}

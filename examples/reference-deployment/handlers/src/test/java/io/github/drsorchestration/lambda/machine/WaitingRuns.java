package io.github.drsorchestration.lambda.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.ReceivedRequest;
import io.github.drsorchestration.aws.standin.StandIn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Step Functions as far as drives know it: runs by name, and tokens that are good once. */
final class WaitingRuns implements AutoCloseable {

  static final String MACHINE = "arn:aws:states:eu-west-1:111122223333:stateMachine:DROrchestrator";
  private static final String RUN = MACHINE.replace(":stateMachine:", ":execution:") + ":";

  final StandIn server = StandIn.answering(this::answer);
  final List<String> started = new ArrayList<>();
  final List<String> resumed = new ArrayList<>();
  final Set<String> openTokens = new HashSet<>();
  private final Map<String, String> status = new TreeMap<>();

  void ended(String name) {
    status.put(RUN + name, "ABORTED");
  }

  void running(String name) {
    status.put(RUN + name, "RUNNING");
  }

  private synchronized Answer answer(ReceivedRequest asked) {
    JsonNode input = read(asked.body());
    String target = asked.header("X-Amz-Target").orElse("");
    return switch (target.substring(target.indexOf('.') + 1)) {
      case "StartExecution" -> start(input);
      case "DescribeExecution" -> describe(input.path("executionArn").asText());
      case "SendTaskSuccess" -> resume(input.path("taskToken").asText());
      default -> Answer.error(400, "ValidationException", target);
    };
  }

  private Answer start(JsonNode input) {
    String name = input.path("name").asText();
    if (status.putIfAbsent(RUN + name, "RUNNING") != null) {
      return Answer.error(400, "ExecutionAlreadyExists", name);
    }
    started.add(name);
    return Answer.json("{\"executionArn\":\"" + RUN + name + "\",\"startDate\":1}");
  }

  private Answer describe(String arn) {
    return status.containsKey(arn)
        ? Answer.json("{\"executionArn\":\"%s\",\"status\":\"%s\"}".formatted(arn, status.get(arn)))
        : Answer.error(400, "ExecutionDoesNotExist", arn);
  }

  private Answer resume(String token) {
    if (!openTokens.remove(token)) {
      return Answer.error(400, "TaskTimedOut", "nobody waits");
    }
    resumed.add(token);
    return Answer.json("{}");
  }

  private static JsonNode read(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}

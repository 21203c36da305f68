package io.github.drsorchestration.aws.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Automation of Systems Manager: a client token starts one execution, however often it comes. */
public final class Automations {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, ObjectNode> byToken = new LinkedHashMap<>();
  private final List<JsonNode> started = new ArrayList<>();

  /** Answers a request in the protocol of Systems Manager. */
  public synchronized Answer answer(ReceivedRequest asked) {
    JsonNode input = read(asked.body());
    String target = asked.header("X-Amz-Target").orElse("");
    return switch (target.substring(target.indexOf('.') + 1)) {
      case "StartAutomationExecution" -> start(input);
      case "DescribeAutomationExecutions" -> find(input);
      case "GetAutomationExecution" -> get(input);
      default -> Answer.error(400, "ValidationException", target);
    };
  }

  /** Ends what is running: well, unless the document is called Broken. */
  public synchronized void endAll() {
    for (ObjectNode run : byToken.values()) {
      boolean broken = run.path("DocumentName").asText().equals("Broken");
      run.put("AutomationExecutionStatus", broken ? "Failed" : "Success");
      if (broken) {
        run.put("FailureMessage", "step 2 failed");
      }
    }
  }

  /** How often the run that is tagged with this id was really started. */
  public synchronized int timesStarted(String runId) {
    return (int)
        started.stream().filter(input -> input.at("/Tags/0/Value").asText().equals(runId)).count();
  }

  public synchronized JsonNode parameters(String runId) {
    return started.stream()
        .filter(input -> input.at("/Tags/0/Value").asText().equals(runId))
        .findFirst()
        .orElseThrow()
        .path("Parameters");
  }

  private Answer start(JsonNode input) {
    ObjectNode run =
        byToken.computeIfAbsent(
            input.path("ClientToken").asText(),
            token -> {
              started.add(input);
              return JSON.createObjectNode()
                  .put("AutomationExecutionId", "automation-" + started.size())
                  .put("DocumentName", input.path("DocumentName").asText())
                  .put("AutomationExecutionStatus", "InProgress")
                  .put("TagKey", input.at("/Tags/0/Key").asText());
            });
    return Answer.json(
        JSON.createObjectNode()
            .put("AutomationExecutionId", run.path("AutomationExecutionId").asText())
            .toString());
  }

  private Answer find(JsonNode input) {
    ObjectNode found = JSON.createObjectNode();
    String key = input.at("/Filters/0/Values/0").asText();
    byToken.values().stream()
        .filter(run -> run.path("TagKey").asText().equals(key))
        .forEach(found.withArray("AutomationExecutionMetadataList")::add);
    return Answer.json(found.toString());
  }

  private Answer get(JsonNode input) {
    ObjectNode run =
        byToken.values().stream()
            .filter(
                it -> it.path("AutomationExecutionId").equals(input.path("AutomationExecutionId")))
            .findFirst()
            .orElseThrow();
    return Answer.json(JSON.createObjectNode().set("AutomationExecution", run).toString());
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}

package io.github.drsorchestration.lambda.orchestration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.access.AuditLog;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.input.InvalidInputException;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.operation.catalog.StandardOperations;
import io.github.drsorchestration.lambda.deployment.Deployment;
import io.github.drsorchestration.lambda.machine.Driven;
import io.github.drsorchestration.lambda.machine.Drives;

/**
 * Answers what the state machine, EventBridge and its schedules send, by {@code action}:
 *
 * <pre>{@code
 * {"action": "step", "run": "e1_4711", "round": 0, "of": {"executionId": "e1"}}
 * {"action": "sweep"}
 * }</pre>
 */
public final class Orchestration {

  private final Steps steps;
  private final Starts starts;
  private final Drives drives;
  private final Housekeeping housekeeping;
  private final Arrivals arrivals;

  private Orchestration(Deployment deployment, Drives drives) {
    Ports ports = deployment.ports();
    DrsOrchestrator orchestrator = deployment.orchestrator();
    AuditLog audit = deployment.audit();
    Operations operations =
        new Operations(StandardOperations.of(orchestrator, ports), ports, audit);
    this.drives = drives;
    this.steps = new Steps(deployment, orchestrator, drives);
    this.starts = new Starts(operations);
    this.housekeeping = new Housekeeping(deployment, orchestrator, drives);
    this.arrivals = new Arrivals(drives);
  }

  /**
   * That of a deployment.
   *
   * @throws IllegalStateException if it has no state machine
   */
  public static Orchestration of(Deployment deployment) {
    Drives drives =
        deployment
            .drives()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the function has no environment variable STATE_MACHINE_ARN"));
    return new Orchestration(deployment, drives);
  }

  /**
   * Does what an event asks for. What it throws makes Step Functions and Lambda try again.
   *
   * @throws InvalidInputException if it asks for nothing that is known here
   */
  public JsonNode answer(JsonNode event) {
    if (!event.has("action")) {
      return arrivals.take(event);
    }
    return switch (event.path("action").asText()) {
      case "step" -> step(event);
      case "wait" -> {
        drives.waits(driven(event), run(event), text(event, "taskToken"));
        yield JsonNodeFactory.instance.objectNode();
      }
      case "continue" -> {
        drives.continueAsNew(driven(event), run(event));
        yield JsonNodeFactory.instance.objectNode().set("of", of(event));
      }
      case "start" -> starts.start(run(event), event.path("input"));
      case "sweep" -> housekeeping.sweep();
      case "tag-sync" -> housekeeping.syncTags();
      case "readiness" -> housekeeping.checkReadiness();
      default ->
          throw new InvalidInputException(
              "action", "must be step, wait, continue, start, sweep, tag-sync or readiness");
    };
  }

  private JsonNode step(JsonNode event) {
    int round = event.path("round").asInt();
    return steps.take(driven(event), run(event), round).json(of(event), round + 1);
  }

  private static Driven driven(JsonNode event) {
    JsonNode of = of(event);
    return of.has("disasterId")
        ? Driven.disaster(text(of, "disasterId"))
        : Driven.execution(text(of, "executionId"));
  }

  private static JsonNode of(JsonNode event) {
    return event.path("of") instanceof ObjectNode of ? of : event;
  }

  private static String run(JsonNode event) {
    return text(event, "run");
  }

  private static String text(JsonNode event, String field) {
    if (!event.path(field).isTextual()) {
      throw new InvalidInputException(field, "must be a text");
    }
    return event.path(field).textValue();
  }
}

package io.github.drsorchestration.aws.stepfunctions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.ApprovalRequest;
import io.github.drsorchestration.aws.client.AwsClients;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * Asks for approvals by a state machine that waits with a task token. Each question is one
 * execution of it, named after the question, so that it is asked once; the answer is the output of
 * that execution, which Step Functions keeps for 90 days. Nothing has to be stored elsewhere, and
 * any process can take the answer.
 *
 * <p>{@link #definition()} is such a state machine: it publishes the question and the token to an
 * SNS topic and waits. The approver answers with {@link ApprovalTasks}. A question that is not
 * answered in time ends by itself; the engine enforces the expiry in any case.
 *
 * <p>The input of an execution is {@code approvalId}, {@code executionId}, {@code planName}, {@code
 * planHash}, {@code kind}, {@code wave}, {@code requestedBy}, {@code expiresAt}, {@code
 * expiresInSeconds}, {@code approvers} and {@code instructions}.
 */
public final class TaskTokenApprovals implements ApprovalGate {

  private static final Logger LOG = LoggerFactory.getLogger(TaskTokenApprovals.class);
  private static final ObjectMapper JSON = DomainJson.mapper();

  private final StateMachineRuns runs;
  private final InstantSource clock;

  /**
   * Asks through this state machine.
   *
   * @param stateMachineArn a standard state machine in the home account and Region
   */
  public TaskTokenApprovals(AwsClients clients, String stateMachineArn, InstantSource clock) {
    this.runs = new StateMachineRuns(clients, stateMachineArn);
    this.clock = clock;
  }

  /** The definition of a suitable state machine, in the Amazon States Language. */
  public static String definition() {
    return StateMachineDefinition.read("approval.asl.json");
  }

  @Override
  public void announce(ApprovalRequest request) {
    runs.start(request.approvalId(), input(request));
  }

  @Override
  public Optional<ApprovalAnswer> answer(String approvalId) {
    return runs.find(approvalId)
        .filter(run -> run.status() == ExecutionStatus.SUCCEEDED)
        .map(DescribeExecutionResponse::output)
        .flatMap(output -> read(approvalId, output));
  }

  private String input(ApprovalRequest request) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("approvalId", request.approvalId());
    input.put("executionId", request.executionId());
    input.put("planName", request.planName());
    input.put("planHash", request.planHash());
    input.put("kind", request.kind());
    input.put("wave", request.wave());
    input.put("requestedBy", request.requestedBy().id());
    input.put("expiresAt", request.expiresAt());
    input.put(
        "expiresInSeconds",
        Math.max(1, Duration.between(clock.instant(), request.expiresAt()).toSeconds()));
    input.put("approvers", request.policy().approvers());
    input.put("instructions", request.policy().instructions().orElse(""));
    request.cutover().ifPresent(facts -> input.put("cutover", facts.text()));
    return write(input);
  }

  /** An answer that cannot be parsed is ignored: it must never count as an approval. */
  private static Optional<ApprovalAnswer> read(String approvalId, String output) {
    try {
      JsonNode answer = JSON.readTree(output);
      if (answer.path("approved").isBoolean()) {
        return Optional.of(
            new ApprovalAnswer(
                answer.path("approved").booleanValue(),
                actor(answer.path("by")),
                Optional.ofNullable(answer.get("reason"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue)));
      }
    } catch (JsonProcessingException | InvalidValueException e) {
      LOG.debug("approval {}: {}", approvalId, e.getClass().getSimpleName());
    }
    LOG.warn("approval {}: the state machine ended without saying yes or no", approvalId);
    return Optional.empty();
  }

  /** A plain text is an id. */
  private static Actor actor(JsonNode by) throws JsonProcessingException {
    return by.isTextual() ? Actor.of(by.textValue()) : JSON.treeToValue(by, Actor.class);
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON", e);
    }
  }
}

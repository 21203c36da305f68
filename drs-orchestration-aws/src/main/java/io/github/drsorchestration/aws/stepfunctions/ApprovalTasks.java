package io.github.drsorchestration.aws.stepfunctions;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.client.call.SentOnce;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.SendTaskHeartbeatRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessRequest;

/**
 * The approver's side of {@link TaskTokenApprovals}: answers a question by the task token that came
 * with it. The caller has made sure who the approver is; the token alone does not say.
 *
 * <pre>{@code
 * tasks.answer(token, new ApprovalAnswer(true, Actor.of("maria"), Optional.of("looks good")));
 * }</pre>
 */
public final class ApprovalTasks {

  private final AwsClients clients;

  public ApprovalTasks(AwsClients clients) {
    this.clients = clients;
  }

  /**
   * Answers yes or no. A token can be used once.
   *
   * @throws CallRejectedException if the question was answered, has expired or was never asked
   * @throws OutcomeUnknownException if the answer may or may not have arrived; see what the gate
   *     says before answering again
   */
  public void answer(String taskToken, ApprovalAnswer answer) {
    Map<String, Object> output = new LinkedHashMap<>();
    output.put("approved", answer.approved());
    output.put("by", answer.by());
    output.put("reason", answer.reason());
    SendTaskSuccessRequest request =
        SendTaskSuccessRequest.builder()
            .taskToken(taskToken)
            .output(TaskTokenApprovals.write(output))
            .overrideConfiguration(SentOnce.configuration())
            .build();
    calls().once("SendTaskSuccess", client -> client.sendTaskSuccess(request));
  }

  /**
   * Keeps the question open, for state machines that expect a heartbeat.
   *
   * @throws CallRejectedException if the question is no longer open
   */
  public void heartbeat(String taskToken) {
    SendTaskHeartbeatRequest request =
        SendTaskHeartbeatRequest.builder().taskToken(taskToken).build();
    calls().repeatable("SendTaskHeartbeat", client -> client.sendTaskHeartbeat(request));
  }

  private AwsCalls<SfnClient> calls() {
    return AwsCalls.to(
        "Step Functions",
        "the approval of this task token",
        clients.atHome(StateMachineRuns.STEP_FUNCTIONS));
  }
}

package io.github.drsorchestration.aws.stepfunctions;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.client.call.SentOnce;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessRequest;

/**
 * A standard state machine whose runs drive executions: each takes step after step, and waits in
 * between with a task token. Its definition belongs to the service that deploys it.
 */
public final class DrivingMachine {

  private static final String NO_OUTPUT = "{}";

  private final AwsClients clients;
  private final StateMachineRuns runs;

  /**
   * @param stateMachineArn a standard state machine in the home account and Region
   */
  public DrivingMachine(AwsClients clients, String stateMachineArn) {
    this.clients = clients;
    this.runs = new StateMachineRuns(clients, stateMachineArn);
  }

  /** The name of the run that {@link #start} starts for an id. */
  public static String nameOf(String id) {
    return StateMachineRuns.name(id);
  }

  /** Starts a run, unless there has been one with this id within 90 days. */
  public void start(String id, String input) {
    runs.start(id, input);
  }

  /** Whether a run goes on; empty if none of this name was ever started. */
  public Optional<Boolean> isRunning(String name) {
    return runs.named(Optional.empty(), name).map(run -> run.status() == ExecutionStatus.RUNNING);
  }

  /**
   * Ends the wait of a run.
   *
   * @return false if nobody waits with this token any more
   * @throws OutcomeUnknownException if it may or may not have been woken
   */
  public boolean resume(String taskToken) {
    SendTaskSuccessRequest request =
        SendTaskSuccessRequest.builder()
            .taskToken(taskToken)
            .output(NO_OUTPUT)
            .overrideConfiguration(SentOnce.configuration())
            .build();
    SfnClient client = clients.atHome(StateMachineRuns.STEP_FUNCTIONS);
    try {
      AwsCalls.to("Step Functions", "a run that waits", client)
          .once("SendTaskSuccess", it -> it.sendTaskSuccess(request));
      return true;
    } catch (CallRejectedException e) {
      return false; // it has timed out, was woken by another process, or was stopped
    }
  }
}

package io.github.drsorchestration.core.notification;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.notification.NextStep;
import io.github.drsorchestration.api.plan.ExecutionKind;
import java.util.ArrayList;
import java.util.List;

/** What readers can do, as commands that are ready to be copied. */
final class NextSteps {

  private static final String WHY = "why";

  private NextSteps() {}

  static List<NextStep> onApproval(Execution execution, String wave) {
    String id = execution.executionId();
    return List.of(
        step("Approve", ShellCommand.of("approve", id).with("wave", wave)),
        step("Deny", ShellCommand.of("deny", id).with("wave", wave).with("reason", WHY)));
  }

  static List<NextStep> whilePaused(Execution execution) {
    String id = execution.executionId();
    return List.of(
        step("Go on", ShellCommand.of("resume", id)),
        step("Launch failed servers again", ShellCommand.of("retry", id)),
        step("Start nothing more", ShellCommand.of("cancel", id).with("reason", WHY)));
  }

  static List<NextStep> afterEnd(Execution execution, ExecutionStatus status) {
    String id = execution.executionId();
    List<NextStep> steps = new ArrayList<>();
    if (status == ExecutionStatus.PARTIAL || status == ExecutionStatus.FAILED) {
      steps.add(step("Launch failed servers again", ShellCommand.of("retry", id)));
    }
    if (execution.kind() == ExecutionKind.DRILL) {
      steps.add(
          step(
              "Terminate the drill's instances",
              ShellCommand.of("terminate", id).with("reason", WHY)));
    }
    return steps.isEmpty() ? look(execution) : steps;
  }

  static List<NextStep> look(Execution execution) {
    return List.of(step("Look at it", ShellCommand.of("status", execution.executionId())));
  }

  private static NextStep step(String text, ShellCommand command) {
    return new NextStep(text, command.toString());
  }
}

package io.github.drsorchestration.core.operation.catalog.group;

import static io.github.drsorchestration.api.access.Permission.UPDATE_PROTECTION_GROUP;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;
import static io.github.drsorchestration.core.operation.error.ErrorCode.ALREADY_RUNNING;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_CONFIGURED;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_FOUND;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_INITIALIZED;

import io.github.drsorchestration.api.bounds.Lasts;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.service.launch.ApplyRequest;
import io.github.drsorchestration.core.service.launch.GroupSettingsStatus;
import io.github.drsorchestration.core.service.launch.LaunchSettingsRuns;
import io.github.drsorchestration.core.service.launch.SettingsStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The launch settings of a group at its servers. */
final class SettingsOperations {

  private static final String BY_ID = "{\"groupId\": \"databases\"}";
  private static final String DRIFTED = "{\"groupId\": \"databases\", \"only\": [\"DRIFTED\"]}";

  private final LaunchSettingsRuns runs;

  SettingsOperations(LaunchSettingsRuns runs) {
    this.runs = runs;
  }

  /**
   * A run that is wanted.
   *
   * @param groupId the group
   * @param serverIds only these of its servers; none means all
   * @param only only the servers with one of these statuses; none means all
   * @param timeLimit after which the rest is left to the next run; 1 second to 15 minutes, by
   *     default 20 seconds
   */
  public record Run(
      @Text(TextForm.NOT_BLANK) String groupId,
      @Text(TextForm.SERVER_ID) Set<String> serverIds,
      Set<SettingsStatus> only,
      @Lasts(min = "PT1S", max = "PT15M") Optional<Duration> timeLimit) {
    public Run {
      serverIds = InputCheck.sorted(serverIds);
      only = InputCheck.sorted(only);
    }

    ApplyRequest request(CallContext call) {
      return new ApplyRequest(
          groupId, serverIds, only, call.actor(), timeLimit.orElse(ApplyRequest.USUAL_LIMIT));
    }
  }

  List<Operation<?, ?>> all() {
    return List.of(status(), apply(), check());
  }

  private Operation<?, ?> status() {
    return new Operation<>(
            "getLaunchSettingsStatus",
            VIEW_RESOURCES,
            READS,
            "Shows how far the servers of a group have its launch settings.",
            InputForm.of(GroupOperations.ById.class, BY_ID),
            GroupSettingsStatus.class,
            (input, call) -> runs.status(input.groupId()))
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> apply() {
    return new Operation<>(
            "applyLaunchSettings",
            UPDATE_PROTECTION_GROUP,
            WRITES,
            "Writes the launch settings of a group to its servers, or goes on with that.",
            InputForm.of(Run.class, DRIFTED),
            GroupSettingsStatus.class,
            (input, call) -> runs.apply(input.request(call)))
        .refusing(NOT_CONFIGURED, NOT_FOUND, ALREADY_RUNNING, NOT_INITIALIZED);
  }

  private Operation<?, ?> check() {
    return new Operation<>(
            "checkLaunchSettings",
            VIEW_RESOURCES,
            READS,
            "Compares the launch settings of servers with what their group wants, and keeps the"
                + " answer.",
            InputForm.of(Run.class, BY_ID),
            GroupSettingsStatus.class,
            (input, call) -> runs.check(input.request(call)))
        .refusing(NOT_CONFIGURED, NOT_FOUND, ALREADY_RUNNING, NOT_INITIALIZED);
  }
}

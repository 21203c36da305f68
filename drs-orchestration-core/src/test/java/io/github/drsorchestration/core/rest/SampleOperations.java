package io.github.drsorchestration.core.rest;

import static io.github.drsorchestration.api.access.Permission.CREATE_RECOVERY_PLAN;
import static io.github.drsorchestration.api.access.Permission.DELETE_RECOVERY_PLAN;
import static io.github.drsorchestration.api.access.Permission.EXECUTE_RECOVERY;
import static io.github.drsorchestration.api.access.Permission.UPDATE_RECOVERY_PLAN;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.STARTS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.core.engine.Fakes;
import io.github.drsorchestration.core.operation.Access;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.OperationCatalog;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import java.util.List;
import java.util.Optional;

/** Some operations that do nothing but show what they were asked for. */
public final class SampleOperations {

  static final long CURRENT_VERSION = 3;

  private SampleOperations() {}

  public static Operations operations() {
    return new Operations(catalog(), new Fakes().ports().ids(() -> "r1").build(), entry -> {});
  }

  record Nothing() {}

  record PlanId(String planId) {}

  record PlanVersion(String planId, Optional<Long> version) {}

  record Plan(String planId, String name, int priority, Optional<Long> version) {}

  record Filter(
      List<ExecutionStatus> status,
      Optional<Integer> limit,
      boolean drills,
      Optional<String> text) {}

  record Start(String planId, Optional<String> reason, Optional<String> clientToken) {}

  record Started(String executionId, Optional<String> clientToken) {}

  private static OperationCatalog catalog() {
    return OperationCatalog.of(
        List.of(
            new Operation<>(
                "getHealth",
                Access.ANYBODY,
                READS,
                "",
                InputForm.of(Nothing.class, "{}"),
                Nothing.class,
                (input, call) -> input),
            new Operation<>(
                "listExecutions",
                VIEW_RESOURCES,
                READS,
                "",
                InputForm.of(Filter.class, "{}"),
                Filter.class,
                (input, call) -> input),
            new Operation<>(
                "getQuotas",
                VIEW_RESOURCES,
                READS,
                "",
                InputForm.of(Nothing.class, "{}"),
                Nothing.class,
                (input, call) -> {
                  throw new ThrottledException("DescribeJobs", "too many", null);
                }),
            new Operation<>(
                "getCapacity",
                VIEW_RESOURCES,
                READS,
                "",
                InputForm.of(Nothing.class, "{}"),
                Nothing.class,
                (input, call) -> {
                  throw new IllegalStateException("secret");
                }),
            new Operation<>(
                "getRecoveryPlan",
                VIEW_RESOURCES,
                READS,
                "",
                InputForm.of(PlanId.class, "{}"),
                Plan.class,
                (input, call) -> new Plan(input.planId(), "Shop", 5, Optional.of(CURRENT_VERSION))),
            new Operation<>(
                    "createRecoveryPlan",
                    CREATE_RECOVERY_PLAN,
                    WRITES,
                    "",
                    InputForm.of(Plan.class, "{}").byDefault("planId", call -> "new plan/1"),
                    Plan.class,
                    (input, call) -> input)
                .refusing(ErrorCode.NAME_TAKEN),
            new Operation<>(
                "updateRecoveryPlan",
                UPDATE_RECOVERY_PLAN,
                WRITES,
                "",
                InputForm.of(Plan.class, "{}"),
                Plan.class,
                (input, call) -> {
                  checkVersion(input.planId(), input.version());
                  return input;
                }),
            new Operation<>(
                "deleteRecoveryPlan",
                DELETE_RECOVERY_PLAN,
                WRITES,
                "",
                InputForm.of(PlanVersion.class, "{}"),
                PlanId.class,
                (input, call) -> {
                  checkVersion(input.planId(), input.version());
                  return new PlanId(input.planId());
                }),
            new Operation<>(
                "executeRecoveryPlan",
                EXECUTE_RECOVERY,
                STARTS,
                "",
                InputForm.of(Start.class, "{}"),
                Started.class,
                (input, call) -> new Started("exec-1", input.clientToken()))));
  }

  private static void checkVersion(String planId, Optional<Long> version) {
    if (version.isPresent() && version.get() != CURRENT_VERSION) {
      throw new VersionConflictException("recovery plan", planId, version.get());
    }
  }
}

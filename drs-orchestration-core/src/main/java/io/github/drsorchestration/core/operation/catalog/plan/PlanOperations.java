package io.github.drsorchestration.core.operation.catalog.plan;

import static io.github.drsorchestration.api.access.Permission.CREATE_RECOVERY_PLAN;
import static io.github.drsorchestration.api.access.Permission.DELETE_RECOVERY_PLAN;
import static io.github.drsorchestration.api.access.Permission.UPDATE_RECOVERY_PLAN;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;
import static io.github.drsorchestration.core.operation.error.ErrorCode.ALREADY_EXISTS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.INVALID_PLAN;
import static io.github.drsorchestration.core.operation.error.ErrorCode.IN_USE;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NAME_TAKEN;

import io.github.drsorchestration.api.bounds.Lasts;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.catalog.call.Deleted;
import io.github.drsorchestration.core.service.forecast.Expectations;
import io.github.drsorchestration.core.service.forecast.PlanComparison;
import io.github.drsorchestration.core.service.forecast.PlanComparisons;
import io.github.drsorchestration.core.service.forecast.PlanForecast;
import io.github.drsorchestration.core.service.forecast.PlanForecasts;
import io.github.drsorchestration.core.service.overview.PlanView;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.plan.ExistingInstance;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be done with recovery plans, beside executing them. */
public final class PlanOperations {

  private static final String BY_ID = "{\"planId\": \"shop\"}";
  private static final String NEW_PLAN =
      """
      {"name": "Shop", "waves": [
        {"name": "databases", "groupIds": ["databases"]},
        {"name": "web", "groupIds": ["web-servers"]}]}
      """;
  private static final String PLAN =
      """
      {"planId": "shop", "name": "Shop", "version": 2, "waves": [
        {"name": "databases", "groupIds": ["databases"]},
        {"name": "web", "groupIds": ["web-servers"], "onFailure": "PAUSE"}]}
      """;

  private final RecoveryPlans plans;
  private final Ports ports;
  private final PlanForecasts forecasts;
  private final PlanComparisons comparisons;
  private final PlanViews views;

  PlanOperations(RecoveryPlans plans, Ports ports) {
    this.plans = plans;
    this.ports = ports;
    this.forecasts = new PlanForecasts(ports);
    this.comparisons = new PlanComparisons(forecasts);
    this.views = new PlanViews(ports);
  }

  /** The operations on this orchestrator, which was built on these ports. */
  public static List<Operation<?, ?>> of(DrsOrchestrator orchestrator, Ports ports) {
    List<Operation<?, ?>> operations =
        new ArrayList<>(new PlanLists(orchestrator.plans(), ports).all());
    operations.addAll(new PlanOperations(orchestrator.plans(), ports).all());
    operations.addAll(new VersionOperations(orchestrator, ports).all());
    operations.addAll(new ReadinessOperations(orchestrator.readiness(), ports).all());
    return operations;
  }

  /**
   * A recovery plan.
   *
   * @param planId its id
   */
  public record ById(@Text(TextForm.NOT_BLANK) String planId) {}

  /**
   * A recovery plan at a version.
   *
   * @param planId its id
   * @param version the version that was read; absent, whichever it has
   */
  public record AtVersion(
      @Text(TextForm.NOT_BLANK) String planId, @Range(min = 0) Optional<Long> version) {}

  List<Operation<?, ?>> all() {
    return List.of(
        create(),
        get(),
        update(),
        delete(),
        validate(),
        existingInstances(),
        copy(),
        compare(),
        forecast(),
        forecastDraft());
  }

  private Operation<?, ?> create() {
    return new Operation<>(
            "createRecoveryPlan",
            CREATE_RECOVERY_PLAN,
            WRITES,
            "Creates a recovery plan.",
            InputForm.of(RecoveryPlan.class, NEW_PLAN)
                .byDefault("planId", call -> ports.ids().next()),
            RecoveryPlan.class,
            (plan, call) -> plans.create(plan, call.actor()))
        .refusing(NAME_TAKEN, ALREADY_EXISTS, INVALID_PLAN);
  }

  private Operation<?, ?> get() {
    return new Operation<>(
        "getRecoveryPlan",
        VIEW_RESOURCES,
        READS,
        "Shows a recovery plan.",
        InputForm.of(ById.class, BY_ID),
        PlanView.class,
        (input, call) -> views.of(plans.get(input.planId()), call.principal()));
  }

  private Operation<?, ?> update() {
    return new Operation<>(
            "updateRecoveryPlan",
            UPDATE_RECOVERY_PLAN,
            WRITES,
            "Replaces a recovery plan, if it still has the version that was read.",
            InputForm.change(RecoveryPlan.class, PLAN),
            RecoveryPlan.class,
            (change, call) -> plans.update(change.value(), call.actor(), change.reason()))
        .refusing(NAME_TAKEN, INVALID_PLAN);
  }

  private Operation<?, ?> delete() {
    return new Operation<>(
            "deleteRecoveryPlan",
            DELETE_RECOVERY_PLAN,
            WRITES,
            "Deletes a recovery plan that is not being executed; its executions stay on record.",
            InputForm.of(AtVersion.class, BY_ID),
            Deleted.class,
            (input, call) -> {
              String id = input.planId();
              input.version().ifPresentOrElse(it -> plans.delete(id, it), () -> plans.delete(id));
              return new Deleted(id);
            })
        .refusing(IN_USE);
  }

  private Operation<?, ?> validate() {
    return new Operation<>(
        "validateRecoveryPlan",
        VIEW_RESOURCES,
        READS,
        "Tells what is wrong with a plan, which need not be stored.",
        InputForm.of(RecoveryPlan.class, NEW_PLAN).byDefault("planId", call -> "draft"),
        Validation.class,
        (plan, call) -> new Validation(plans.validate(plan)));
  }

  private Operation<?, ?> existingInstances() {
    return new Operation<>(
            "checkExistingInstances",
            VIEW_RESOURCES,
            READS,
            "Shows the recovery instances that the servers of a plan have now.",
            InputForm.of(ById.class, BY_ID),
            PerPlace.class,
            (input, call) -> plans.existingInstances(input.planId()))
        .withItems(ExistingInstance.class);
  }

  private Operation<?, ?> copy() {
    return new Operation<>(
            "copyRecoveryPlan",
            CREATE_RECOVERY_PLAN,
            WRITES,
            "Creates a plan like another one under a name of its own.",
            InputForm.about(
                "planId", NewName.class, "{\"planId\": \"shop\", \"name\": \"Shop 2\"}"),
            RecoveryPlan.class,
            (input, call) -> plans.copy(input.id(), input.value().name(), call.actor()))
        .refusing(NAME_TAKEN, INVALID_PLAN);
  }

  private Operation<?, ?> compare() {
    return new Operation<>(
            "compareRecoveryPlan",
            VIEW_RESOURCES,
            READS,
            "Tells in sentences what would change if this replaced the stored plan.",
            InputForm.change(RecoveryPlan.class, PLAN),
            PlanComparison.class,
            (change, call) -> {
              RecoveryPlan plan = change.value();
              return comparisons.compare(plans.get(plan.planId()), plan);
            })
        .refusing(INVALID_PLAN);
  }

  private Operation<?, ?> forecast() {
    return new Operation<>(
            "forecastRecoveryPlan",
            VIEW_RESOURCES,
            READS,
            "Estimates how long a plan will take, from earlier launches and the quotas of its"
                + " places.",
            InputForm.of(Expected.class, "{\"planId\": \"shop\", \"approval\": \"PT10M\"}"),
            PlanForecast.class,
            (input, call) -> forecasts.forecast(input.planId(), input.expectations()))
        .refusing(INVALID_PLAN);
  }

  private Operation<?, ?> forecastDraft() {
    return new Operation<>(
            "forecastPlanDraft",
            VIEW_RESOURCES,
            READS,
            "Estimates how long a recovery by a plan would take, which need not be stored.",
            InputForm.of(RecoveryPlan.class, NEW_PLAN).byDefault("planId", call -> "draft"),
            PlanForecast.class,
            (plan, call) -> forecasts.forecast(plan, Expectations.RECOVERY))
        .refusing(INVALID_PLAN);
  }

  /**
   * What a forecast assumes.
   *
   * @param planId the plan
   * @param kind drill, recovery or failback, by default a recovery
   * @param parameters what the conditions of waves may ask about
   * @param approval how long each approval is expected to take, by default no time
   * @param pause how long each pause is expected to last, by default no time
   * @param executionId of a failback, the recovery that it brings home; by default all of the plan
   * @param copyMbps of a failback, how fast each server is copied, in megabits per second; by
   *     default as fast as earlier copies, or anything between 100 and 800
   */
  public record Expected(
      @Text(TextForm.NOT_BLANK) String planId,
      Optional<ExecutionKind> kind,
      Map<String, String> parameters,
      @Lasts(min = "PT0S", max = "P30D") Optional<Duration> approval,
      @Lasts(min = "PT0S", max = "P30D") Optional<Duration> pause,
      @Text(TextForm.NOT_BLANK) Optional<String> executionId,
      @Range(min = 1, max = 100_000) Optional<Integer> copyMbps) {

    public Expected {
      parameters = InputCheck.sorted(parameters);
    }

    Expectations expectations() {
      return new Expectations(
          kind.orElse(ExecutionKind.RECOVERY),
          parameters,
          approval.orElse(Duration.ZERO),
          pause.orElse(Duration.ZERO),
          executionId,
          copyMbps,
          false);
    }
  }

  /**
   * What something new is to be called.
   *
   * @param name the name
   */
  public record NewName(@Text(value = TextForm.NAME, max = 64) String name) {}

  /**
   * What came of a validation.
   *
   * @param problems what is wrong, in document order
   */
  public record Validation(List<Problem> problems) {
    public boolean valid() {
      return problems.isEmpty();
    }
  }
}

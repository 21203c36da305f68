package io.github.drsorchestration.core.operation.catalog.plan;

import static io.github.drsorchestration.api.access.Permission.CREATE_RECOVERY_PLAN;
import static io.github.drsorchestration.api.access.Permission.UPDATE_RECOVERY_PLAN;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;
import static io.github.drsorchestration.core.operation.error.ErrorCode.ALREADY_EXISTS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.INVALID_PLAN;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NAME_TAKEN;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_CONFIGURED;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.catalog.call.Paging;
import io.github.drsorchestration.core.operation.error.NotPermittedException;
import io.github.drsorchestration.core.service.forecast.PlanComparison;
import io.github.drsorchestration.core.service.forecast.PlanComparisons;
import io.github.drsorchestration.core.service.forecast.PlanForecasts;
import io.github.drsorchestration.core.service.plan.PlanVersions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What plans said before they were changed or deleted. */
final class VersionOperations {

  private static final String RESTORE = "restorePlanVersion";
  private static final String VERSION = "{\"planId\": \"shop\", \"planVersion\": 1}";

  private final PlanVersions versions;
  private final PlanComparisons comparisons;
  private final Ports ports;

  VersionOperations(DrsOrchestrator orchestrator, Ports ports) {
    this.versions = orchestrator.plans().versions();
    this.comparisons = new PlanComparisons(new PlanForecasts(ports));
    this.ports = ports;
  }

  List<Operation<?, ?>> all() {
    return List.of(list(), get(), compare(), restore());
  }

  /**
   * A part of the versions of a plan.
   *
   * @param planId the plan, which may have been deleted
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record PlanHistory(
      @Text(TextForm.NOT_BLANK) String planId,
      @Range(min = 1, max = PageRequest.MAX_LIMIT) Optional<Integer> limit,
      Optional<String> token) {

    PageRequest page() {
      return Paging.of(limit, token);
    }
  }

  /**
   * One version of a plan.
   *
   * @param planId the plan, which may have been deleted
   * @param planVersion the version
   * @param createdDate when the plan was created, where one was deleted and another one has its id;
   *     by default the one that exists, or else the last that was deleted
   */
  public record OneVersion(
      @Text(TextForm.NOT_BLANK) String planId, long planVersion, Optional<Instant> createdDate) {}

  /**
   * Two versions of a plan.
   *
   * @param planId the plan
   * @param from the earlier version
   * @param to the later version; by default the plan as it is
   */
  public record TwoVersions(
      @Text(TextForm.NOT_BLANK) String planId, long from, Optional<Long> to) {}

  /**
   * What is to be restored.
   *
   * @param planId the plan, which may have been deleted
   * @param planVersion the version to restore
   * @param createdDate as for a version that is read
   * @param version the version that the plan has now, as it was read; absent, whichever it has
   * @param reason why
   */
  public record Restoration(
      @Text(TextForm.NOT_BLANK) String planId,
      long planVersion,
      Optional<Instant> createdDate,
      @Range(min = 0) Optional<Long> version,
      Optional<String> reason) {}

  /**
   * What a list shows of a version.
   *
   * @param planId the plan
   * @param planVersion the version
   * @param createdDate when the plan was created
   * @param name its name in this version
   * @param changedAt when this version was made
   * @param changedBy who made it
   * @param reason why
   */
  public record Version(
      String planId,
      long planVersion,
      Optional<Instant> createdDate,
      String name,
      Optional<Instant> changedAt,
      Optional<Actor> changedBy,
      Optional<String> reason) {

    static Version of(RecoveryPlan plan) {
      return new Version(
          plan.planId(),
          plan.version(),
          plan.createdDate(),
          plan.name(),
          plan.lastModifiedDate(),
          plan.lastModifiedBy(),
          plan.lastModifiedReason());
    }
  }

  /**
   * A part of the versions of a plan.
   *
   * @param items the versions, the newest first
   * @param nextToken what to ask for the following part; absent on the last
   * @param kept whether the service keeps earlier versions at all
   */
  public record VersionList(List<Version> items, Optional<String> nextToken, boolean kept) {}

  private Operation<?, ?> list() {
    return new Operation<>(
            "listPlanVersions",
            VIEW_RESOURCES,
            READS,
            "Lists the versions of a plan, also of a deleted one, with who changed it and why.",
            InputForm.of(PlanHistory.class, "{\"planId\": \"shop\"}"),
            VersionList.class,
            (input, call) -> {
              PlanVersions.Part part = versions.list(input.planId(), input.page());
              Visibility visibility = Visibility.ofList(call.principal().scope(), ports);
              return new VersionList(
                  part.versions().stream()
                      .filter(visibility::seesVersion)
                      .map(Version::of)
                      .toList(),
                  part.nextToken(),
                  part.kept());
            })
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> get() {
    return new Operation<>(
            "getPlanVersion",
            VIEW_RESOURCES,
            READS,
            "Shows a plan as it was.",
            InputForm.of(OneVersion.class, VERSION),
            RecoveryPlan.class,
            (input, call) ->
                version(input.planId(), input.planVersion(), input.createdDate(), call))
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> compare() {
    return new Operation<>(
            "comparePlanVersions",
            VIEW_RESOURCES,
            READS,
            "Tells in sentences how two versions of a plan differ, with minutes and servers.",
            InputForm.of(TwoVersions.class, "{\"planId\": \"shop\", \"from\": 1, \"to\": 2}"),
            PlanComparison.class,
            (input, call) -> {
              RecoveryPlan before = version(input.planId(), input.from(), Optional.empty(), call);
              RecoveryPlan after =
                  input
                      .to()
                      .map(to -> version(input.planId(), to, Optional.empty(), call))
                      .orElseGet(() -> newest(input.planId(), call));
              return comparisons.compare(before, after);
            })
        .refusing(INVALID_PLAN);
  }

  private Operation<?, ?> restore() {
    return new Operation<>(
            RESTORE,
            UPDATE_RECOVERY_PLAN,
            WRITES,
            "Makes a plan what it was in an earlier version; a deleted one is created again.",
            InputForm.of(Restoration.class, VERSION),
            RecoveryPlan.class,
            this::restore)
        .refusing(NOT_CONFIGURED, NAME_TAKEN, ALREADY_EXISTS, INVALID_PLAN);
  }

  private RecoveryPlan restore(Restoration input, CallContext call) {
    if (!versions.exists(input.planId()) && !call.principal().has(CREATE_RECOVERY_PLAN)) {
      throw new NotPermittedException(call.actor(), RESTORE, CREATE_RECOVERY_PLAN);
    }
    RecoveryPlan earlier = version(input.planId(), input.planVersion(), input.createdDate(), call);
    return versions.restore(earlier, input.version(), call.actor(), input.reason());
  }

  private RecoveryPlan newest(String planId, CallContext call) {
    return versions.list(planId, new PageRequest(1, Optional.empty())).versions().stream()
        .filter(Visibility.of(call.principal().scope(), ports)::seesVersion)
        .findFirst()
        .orElseThrow(() -> new NotFoundException("recovery plan", planId));
  }

  private RecoveryPlan version(
      String planId, long version, Optional<Instant> created, CallContext call) {
    return Optional.of(versions.get(planId, version, created))
        .filter(Visibility.of(call.principal().scope(), ports)::seesVersion)
        .orElseThrow(() -> PlanVersions.notFound(planId, version));
  }
}

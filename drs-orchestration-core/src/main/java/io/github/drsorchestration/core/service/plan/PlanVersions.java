package io.github.drsorchestration.core.service.plan;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.InvalidPlanException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.core.service.version.Versions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What plans said before they were changed or deleted. Where the embedding service has no record
 * store, there is nothing but the plans as they are.
 */
public final class PlanVersions {

  private static final String KIND = "version of recovery plan";

  private final RecoveryPlans plans;
  private final RecoveryPlanStore store;
  private final Versions<RecoveryPlan> versions;

  PlanVersions(RecoveryPlans plans, RecoveryPlanStore store, Versions<RecoveryPlan> versions) {
    this.plans = plans;
    this.store = store;
    this.versions = versions;
  }

  /**
   * A part of the versions of a plan.
   *
   * @param versions the versions, the newest first; a deleted plan's included
   * @param nextToken what to ask for the following part; absent on the last
   * @param kept whether earlier versions are kept at all
   */
  public record Part(List<RecoveryPlan> versions, Optional<String> nextToken, boolean kept) {
    public Part {
      versions = List.copyOf(versions);
    }
  }

  /**
   * The versions of a plan, the newest first.
   *
   * @throws NotFoundException if nothing of it is known
   */
  public Part list(String planId, PageRequest request) {
    Optional<RecoveryPlan> current = store.find(planId);
    if (current.isPresent() && !versions.keep(current.get())) {
      return new Part(List.of(current.get()), Optional.empty(), false);
    }
    var page = versions.list(planId, request);
    if (page.items().isEmpty() && request.token().isEmpty()) {
      throw new NotFoundException("recovery plan", planId);
    }
    return new Part(page.items(), page.nextToken(), true);
  }

  /**
   * One version of a plan.
   *
   * @param created when the plan was created, where one was deleted and another one has its id;
   *     absent, the one that exists, or else the last that was deleted
   * @throws NotFoundException if it is not kept
   */
  public RecoveryPlan get(String planId, long version, Optional<Instant> created) {
    Optional<RecoveryPlan> current =
        store.find(planId).filter(it -> created.isEmpty() || created.equals(it.createdDate()));
    return current
        .filter(it -> it.version() == version)
        .or(
            () ->
                versions.find(
                    planId, version, created.or(() -> current.flatMap(RecoveryPlan::createdDate))))
        .orElseThrow(() -> notFound(planId, version));
  }

  /** That a version is not kept, or does not exist for the one who asks. */
  public static NotFoundException notFound(String planId, long version) {
    return new NotFoundException(KIND, planId + "/" + version);
  }

  /** Whether there is a plan with this id now. */
  public boolean exists(String planId) {
    return store.find(planId).isPresent();
  }

  /**
   * Makes a plan what it was. That is a new version; nothing is lost. A deleted plan is created
   * again.
   *
   * @param earlier the version to restore
   * @param read the version that the plan has now, as it was read; absent, whichever it has
   * @param reason why, by default that it was restored
   * @throws VersionConflictException if the plan has another version
   * @throws InvalidPlanException if it does not make sense any more
   */
  public RecoveryPlan restore(
      RecoveryPlan earlier, Optional<Long> read, Actor by, Optional<String> reason) {
    Optional<String> why = Optional.of(reason.orElse("restores version " + earlier.version()));
    Optional<RecoveryPlan> current = store.find(earlier.planId());
    if (current.isEmpty()) {
      return plans.create(earlier, by, why);
    }
    long version = read.orElse(current.get().version());
    return plans.update(earlier.toBuilder().version(version).build(), by, why);
  }
}

package io.github.drsorchestration.core.service.version;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A type of documents whose versions are kept.
 *
 * @param kind the kind of their records
 * @param type the type
 * @param id the id of a document
 * @param version its version
 * @param created when it was created
 */
public record VersionedType<T>(
    String kind,
    Class<T> type,
    Function<T, String> id,
    ToLongFunction<T> version,
    Function<T, Optional<Instant>> created) {

  public static final VersionedType<RecoveryPlan> PLAN =
      new VersionedType<>(
          "plan-version",
          RecoveryPlan.class,
          RecoveryPlan::planId,
          RecoveryPlan::version,
          RecoveryPlan::createdDate);

  public static final VersionedType<ProtectionGroup> GROUP =
      new VersionedType<>(
          "group-version",
          ProtectionGroup.class,
          ProtectionGroup::groupId,
          ProtectionGroup::version,
          ProtectionGroup::createdDate);

  String id(T document) {
    return id.apply(document);
  }
}

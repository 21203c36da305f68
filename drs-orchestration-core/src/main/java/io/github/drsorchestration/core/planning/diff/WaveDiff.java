package io.github.drsorchestration.core.planning.diff;

import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.plan.Wave;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What differs between two versions of a wave, except for its name and what it waits for. */
final class WaveDiff {

  private static final List<Changes.Field<Wave>> FIELDS =
      List.of(
          new Changes.Field<>(ChangeKind.DESCRIPTION, "description", Wave::description),
          new Changes.Field<>(
              ChangeKind.SERVERS,
              "servers",
              wave -> Words.set(wave.serverIds(), "all members of its groups")),
          new Changes.Field<>(
              ChangeKind.OPTIONAL_SERVERS,
              "optional servers",
              wave -> Words.set(wave.optionalServerIds(), "none")),
          new Changes.Field<>(ChangeKind.CONDITION, "condition", Wave::condition),
          new Changes.Field<>(ChangeKind.TIMEOUT, "timeout", Wave::timeout),
          new Changes.Field<>(ChangeKind.ON_FAILURE, "reaction to a failure", Wave::onFailure),
          new Changes.Field<>(
              ChangeKind.FAILURE_THRESHOLD, "failure threshold", Wave::failureThreshold),
          new Changes.Field<>(
              ChangeKind.SPLITTING,
              "jobs",
              wave -> wave.splitting() ? "as many as it takes" : "a single one"));

  private static final List<Changes.Field<ApprovalPolicy>> APPROVAL =
      List.of(
          new Changes.Field<>(
              ChangeKind.APPROVAL_CHANGED, "time for the approval", ApprovalPolicy::expiresAfter),
          new Changes.Field<>(
              ChangeKind.APPROVAL_CHANGED,
              "approvers",
              it -> Words.set(it.approvers(), "anyone but the requester")),
          new Changes.Field<>(
              ChangeKind.APPROVAL_CHANGED,
              "instructions for the approval",
              ApprovalPolicy::instructions));

  private static final List<Changes.Field<HealthCheck>> HEALTH_CHECK =
      List.of(
          new Changes.Field<>(ChangeKind.HEALTH_CHECK_CHANGED, "health probe", HealthCheck::probe),
          new Changes.Field<>(
              ChangeKind.HEALTH_CHECK_CHANGED, "time to become healthy", HealthCheck::timeout));

  private WaveDiff() {}

  static boolean sameButForName(Wave one, Wave other) {
    return plain(one).equals(plain(other));
  }

  private static Wave plain(Wave wave) {
    return wave.toBuilder().name("any").dependsOn(Optional.empty()).build();
  }

  /**
   * Compares two versions of a wave.
   *
   * @param wave what it is called in a sentence, such as {@code wave 'web'}
   */
  static void compare(Changes changes, String wave, Wave before, Wave after) {
    groups(changes, wave, before, after);
    changes.compare(FIELDS, before, after, "of " + wave);
    if (before.pauseBefore() != after.pauseBefore()) {
      changes.add(
          after.pauseBefore() ? ChangeKind.PAUSE_ADDED : ChangeKind.PAUSE_REMOVED,
          (after.pauseBefore() ? "adds a pause before " : "removes the pause before ") + wave);
    }
    approval(changes, wave, before.approval(), after.approval());
    healthCheck(changes, wave, before.healthCheck(), after.healthCheck());
    HookDiff.compare(changes, "before " + wave, before.beforeHooks(), after.beforeHooks());
    HookDiff.compare(changes, "after " + wave, before.afterHooks(), after.afterHooks());
  }

  private static void groups(Changes changes, String wave, Wave before, Wave after) {
    without(after.groupIds(), before.groupIds())
        .forEach(id -> changes.add(ChangeKind.GROUP_ADDED, "adds group '" + id + "' to " + wave));
    without(before.groupIds(), after.groupIds())
        .forEach(
            id -> changes.add(ChangeKind.GROUP_REMOVED, "removes group '" + id + "' from " + wave));
  }

  private static Set<String> without(List<String> names, List<String> others) {
    Set<String> left = new LinkedHashSet<>(names);
    others.forEach(left::remove);
    return left;
  }

  private static void approval(
      Changes changes,
      String wave,
      Optional<ApprovalPolicy> before,
      Optional<ApprovalPolicy> after) {
    if (before.isPresent() && after.isPresent()) {
      changes.compare(APPROVAL, before.get(), after.get(), "before " + wave);
    } else if (after.isPresent()) {
      changes.add(ChangeKind.APPROVAL_ADDED, "adds an approval before " + wave);
    } else if (before.isPresent()) {
      changes.add(ChangeKind.APPROVAL_REMOVED, "removes the approval before " + wave);
    }
  }

  private static void healthCheck(
      Changes changes, String wave, Optional<HealthCheck> before, Optional<HealthCheck> after) {
    if (before.isPresent() && after.isPresent()) {
      changes.compare(HEALTH_CHECK, before.get(), after.get(), "of " + wave);
      changes.compareParameters(
          ChangeKind.HEALTH_CHECK_CHANGED,
          before.get().parameters(),
          after.get().parameters(),
          "of the health check of " + wave);
    } else if (after.isPresent()) {
      String probe = after.get().probe();
      changes.add(
          ChangeKind.HEALTH_CHECK_ADDED, "adds the health check '" + probe + "' to " + wave);
    } else if (before.isPresent()) {
      changes.add(ChangeKind.HEALTH_CHECK_REMOVED, "removes the health check from " + wave);
    }
  }
}

package io.github.drsorchestration.core.planning.validation;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.Quotas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Finds what is wrong with a plan as a whole: what no single type can see. It throws nothing; the
 * caller decides, usually by an {@link
 * io.github.drsorchestration.api.failure.InvalidPlanException}.
 *
 * <p>Members that are selected by tags are known only at the start of an execution; what they might
 * contradict is left to preflight.
 */
public final class PlanValidator {

  private PlanValidator() {}

  /**
   * Everything that is wrong with the plan, in document order; empty for a valid plan.
   *
   * @param plan the plan
   * @param groups the protection groups that exist, by id; those that the plan does not name are of
   *     no interest
   */
  public static List<Problem> validate(RecoveryPlan plan, Map<String, ProtectionGroup> groups) {
    return validate(plan, groups, Quotas.DEFAULTS.serversPerJob());
  }

  /** The same where a DRS job may hold another number of servers than the published one. */
  public static List<Problem> validate(
      RecoveryPlan plan, Map<String, ProtectionGroup> groups, int serversPerJob) {
    return validate(plan, groups, new MemberRules(plan.waves(), groups, serversPerJob)::check);
  }

  /**
   * What is wrong with the plan whichever servers its groups have: enough for a start that recovers
   * what can be, where preflight looks at the servers one by one.
   */
  public static List<Problem> validateStructure(
      RecoveryPlan plan, Map<String, ProtectionGroup> groups) {
    return validate(plan, groups, index -> List.of());
  }

  private static List<Problem> validate(
      RecoveryPlan plan,
      Map<String, ProtectionGroup> groups,
      IntFunction<List<Problem>> membersOfWave) {
    List<Problem> problems = new ArrayList<>();
    List<Wave> waves = plan.waves();
    NameRules names = new NameRules();
    OrderRules order = new OrderRules(waves);
    HookRules hooks = new HookRules(groups);
    for (int i = 0; i < waves.size(); i++) {
      Wave wave = waves.get(i);
      String path = "waves[" + i + "]";
      problems.addAll(names.check(path, wave));
      problems.addAll(checkGroups(path, wave.groupIds(), groups));
      problems.addAll(membersOfWave.apply(i));
      problems.addAll(order.check(i));
      problems.addAll(hooks.check(path, wave));
      problems.addAll(checkApproval(path, wave.approval()));
    }
    problems.addAll(hooks.checkAfterTermination(plan));
    plan.generatedWaves()
        .ifPresent(
            generation -> {
              String path = "generatedWaves";
              problems.addAll(checkGroups(path, generation.groupIds(), groups));
              problems.addAll(checkApproval(path, generation.approval()));
            });
    return List.copyOf(problems);
  }

  /** Names tell waves apart for people, who do not hear upper case. */
  private static final class NameRules {
    private final Map<String, String> pathsByName = new HashMap<>();

    List<Problem> check(String path, Wave wave) {
      String first = pathsByName.putIfAbsent(wave.name().toLowerCase(Locale.ROOT), path);
      return first == null
          ? List.of()
          : List.of(
              new Problem(
                  path + ".name",
                  "'" + wave.name() + "' is the name of " + first + " too (ignoring case)"));
    }
  }

  private static List<Problem> checkGroups(
      String path, List<String> groupIds, Map<String, ProtectionGroup> groups) {
    List<Problem> problems = new ArrayList<>();
    for (int k = 0; k < groupIds.size(); k++) {
      String groupId = groupIds.get(k);
      if (!groups.containsKey(groupId)) {
        problems.add(
            new Problem(
                path + ".groupIds[" + k + "]", "there is no protection group '" + groupId + "'"));
      }
    }
    return problems;
  }

  private static List<Problem> checkApproval(String path, Optional<ApprovalPolicy> approval) {
    List<Problem> problems = new ArrayList<>();
    int k = 0;
    for (String approver : approval.map(ApprovalPolicy::approvers).orElse(Set.of())) {
      if (approver.isBlank()) {
        problems.add(
            new Problem(
                path + ".approval.approvers[" + k + "]",
                "must not be blank; name nobody" + " to let anybody but the requester answer"));
      }
      k++;
    }
    approval
        .flatMap(ApprovalPolicy::instructions)
        .filter(String::isBlank)
        .ifPresent(
            blank ->
                problems.add(new Problem(path + ".approval.instructions", "must not be blank")));
    return problems;
  }
}

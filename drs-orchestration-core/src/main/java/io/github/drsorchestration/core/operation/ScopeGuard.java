package io.github.drsorchestration.core.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import java.util.Optional;

/**
 * Holds a call to its principal's scope. Every id in an input has the same name in all operations,
 * wherever in the document it stands, so that no operation can forget the check. What is out of
 * scope does not exist.
 */
final class ScopeGuard {

  private final ProtectionGroupStore groups;
  private final RecoveryPlanStore plans;
  private final ExecutionStore executions;

  ScopeGuard(Ports ports) {
    this.groups = ports.protectionGroupStore();
    this.plans = ports.recoveryPlanStore();
    this.executions = ports.executionStore();
  }

  void check(AccessScope scope, JsonNode input) {
    if (!scope.isLimited()) {
      return;
    }
    input
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isValueNode()) {
                check(scope, field.getKey(), field.getValue().asText());
              } else {
                field
                    .getValue()
                    .forEach(item -> checkItem(scope, singular(field.getKey()), item));
                check(scope, field.getValue());
              }
            });
  }

  private void checkItem(AccessScope scope, String field, JsonNode item) {
    if (item.isValueNode()) {
      check(scope, field, item.asText());
    } else {
      check(scope, item);
    }
  }

  private static String singular(String field) {
    return field.endsWith("Ids") ? field.substring(0, field.length() - 1) : field;
  }

  private void check(AccessScope scope, String field, String id) {
    boolean within =
        switch (field) {
          case "accountId" -> scope.hasAccount(id);
          case "groupId" -> scope.hasGroup(id) && groups.find(id).map(it -> sees(scope, it)).orElse(true);
          case "planId" -> scope.hasPlan(id) && plans.find(id).map(it -> sees(scope, it)).orElse(true);
          case "executionId" -> executions.find(id).map(it -> sees(scope, it)).orElse(true);
          default -> true;
        };
    if (!within) {
      throw new NotFoundException(kind(field), id);
    }
  }

  private static String kind(String field) {
    return switch (field) {
      case "groupId" -> "protection group";
      case "planId" -> "recovery plan";
      case "executionId" -> "execution";
      default -> "account";
    };
  }

  static boolean sees(AccessScope scope, ProtectionGroup group) {
    return scope.hasGroup(group.groupId()) && scope.hasAccount(group.accountId());
  }

  boolean sees(AccessScope scope, RecoveryPlan plan) {
    return scope.hasPlan(plan.planId())
        && plan.allGroupIds().stream()
            .map(groups::find)
            .flatMap(Optional::stream)
            .allMatch(group -> sees(scope, group));
  }

  static boolean sees(AccessScope scope, Execution execution) {
    return scope.hasPlan(execution.plan().planId())
        && execution.groups().stream().allMatch(group -> sees(scope, group));
  }
}

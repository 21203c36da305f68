package io.github.drsorchestration.core.planning;

import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;

/** Which members of its groups a plan launches. */
public final class PlanMembers {

  private PlanMembers() {}

  /** Whether the plan launches this server if it is a member of this group. */
  public static boolean launches(RecoveryPlan plan, String groupId, String serverId) {
    return plan.waves().stream().anyMatch(wave -> launches(wave, groupId, serverId))
        || plan.generatedWaves().filter(it -> it.groupIds().contains(groupId)).isPresent();
  }

  private static boolean launches(Wave wave, String groupId, String serverId) {
    return wave.groupIds().contains(groupId)
        && (wave.serverIds().isEmpty() || wave.serverIds().contains(serverId));
  }
}

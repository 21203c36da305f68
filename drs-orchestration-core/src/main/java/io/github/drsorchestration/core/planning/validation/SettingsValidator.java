package io.github.drsorchestration.core.planning.validation;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.LaunchDisposition;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds launch settings that cannot all hold. They do not keep a plan from being started, because a
 * disaster is no time to refuse one: preflight judges them again, for the members of the moment.
 */
public final class SettingsValidator {

  private SettingsValidator() {}

  /** What is wrong with the settings of a group; empty for a valid one. */
  public static List<Problem> validate(ProtectionGroup group) {
    List<Problem> problems = new ArrayList<>();
    PrivateAddresses addresses = new PrivateAddresses();
    int index = 0;
    for (String serverId : group.serverIds()) {
      String path = "serverIds[" + index + "]";
      addresses.take(group, serverId).ifPresent(why -> problems.add(new Problem(path, why)));
      index++;
    }
    return problems;
  }

  /** What is wrong with the settings of all groups together, as a plan launches them. */
  public static List<Problem> validate(RecoveryPlan plan, Map<String, ProtectionGroup> groups) {
    List<Problem> problems = new ArrayList<>();
    PrivateAddresses addresses = new PrivateAddresses();
    for (int i = 0; i < plan.waves().size(); i++) {
      Wave wave = plan.waves().get(i);
      for (int k = 0; k < wave.groupIds().size(); k++) {
        String path = "waves[" + i + "].groupIds[" + k + "]";
        Optional.ofNullable(groups.get(wave.groupIds().get(k)))
            .ifPresent(group -> check(path, wave, group, addresses, problems));
      }
    }
    return problems;
  }

  private static void check(
      String path,
      Wave wave,
      ProtectionGroup group,
      PrivateAddresses addresses,
      List<Problem> problems) {
    List<String> launched =
        group.serverIds().stream()
            .filter(id -> wave.serverIds().isEmpty() || wave.serverIds().contains(id))
            .toList();
    for (String serverId : launched) {
      addresses.take(group, serverId).ifPresent(why -> problems.add(new Problem(path, why)));
    }
    launched.stream()
        .map(serverId -> stoppedYetChecked(wave, group, serverId).orElse(null))
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(why -> problems.add(new Problem(path, why)));
  }

  /** Why a member of the group can never pass the wave's health check. */
  public static Optional<String> stoppedYetChecked(
      Wave wave, ProtectionGroup group, String serverId) {
    boolean stopped =
        group
            .launchConfigOf(serverId)
            .launchDisposition()
            .equals(Optional.of(LaunchDisposition.STOPPED));
    return stopped && wave.healthCheck().isPresent()
        ? Optional.of(
            serverId + " is launched STOPPED, and so never passes the health check of its wave")
        : Optional.empty();
  }
}

package io.github.drsorchestration.core.service.group;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.core.planning.validation.LaunchOffer;
import io.github.drsorchestration.core.planning.validation.PrivateAddresses;
import io.github.drsorchestration.core.planning.validation.SettingsCheck;
import io.github.drsorchestration.core.service.ec2.LaunchChoices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the launch settings of groups with what EC2 has, and with those of other groups. */
final class GroupSettings {

  private static final String OF_THE_GROUP = "launchConfig";

  private final ProtectionGroupStore groups;
  private final LaunchChoices choices;

  GroupSettings(ProtectionGroupStore groups, LaunchChoices choices) {
    this.groups = groups;
    this.choices = choices;
  }

  /**
   * What is wrong with a group's settings, and what could not be found out.
   *
   * @param instanceIds the recovery instances of its servers, by server id
   */
  SettingsReport of(ProtectionGroup group, Map<String, String> instanceIds) {
    Map<String, LaunchSettings> byPath = byPath(group);
    LaunchOffer offer = choices.offer(group.where(), byPath.values(), false);
    List<Problem> problems = problems(group, offer, instanceIds);
    if (!problems.isEmpty()) { // what seems to be missing may be new
      offer = choices.offer(group.where(), byPath.values(), true);
      problems = problems(group, offer, instanceIds);
    }
    problems.addAll(addressesOfOthers(group));
    List<Problem> warnings = new ArrayList<>();
    offer.missing().forEach(why -> warnings.add(new Problem(OF_THE_GROUP, "not checked: " + why)));
    warnings.addAll(unknown(group, byPath, offer));
    return new SettingsReport(problems, warnings);
  }

  private static Map<String, LaunchSettings> byPath(ProtectionGroup group) {
    Map<String, LaunchSettings> byPath = new LinkedHashMap<>();
    byPath.put(OF_THE_GROUP, group.launchConfig());
    for (String id : new TreeSet<>(group.serverLaunchConfigs().keySet())) {
      byPath.put(pathOf(id), group.launchConfigOf(id));
    }
    return byPath;
  }

  private static String pathOf(String serverId) {
    return "serverLaunchConfigs." + serverId + ".settings";
  }

  /** What a server has from its group is told once. */
  private static List<Problem> problems(
      ProtectionGroup group, LaunchOffer offer, Map<String, String> instanceIds) {
    List<Problem> problems = new ArrayList<>();
    Set<String> ownInstances = new HashSet<>(instanceIds.values());
    List<Problem> ofTheGroup =
        SettingsCheck.problems(group.launchConfig(), offer, ownInstances, Optional.empty());
    ofTheGroup.forEach(it -> problems.add(under(OF_THE_GROUP, it)));
    for (String serverId : new TreeSet<>(group.serverLaunchConfigs().keySet())) {
      // Only its own launch deletes an instance: the address of another member's is in use.
      Set<String> own =
          Optional.ofNullable(instanceIds.get(serverId)).stream().collect(Collectors.toSet());
      SettingsCheck.problems(group.launchConfigOf(serverId), offer, own, Optional.empty()).stream()
          .filter(it -> !ofTheGroup.contains(it))
          .forEach(it -> problems.add(under(pathOf(serverId), it)));
    }
    return problems;
  }

  private static Problem under(String path, Problem problem) {
    return new Problem(path + "." + problem.path(), problem.rule());
  }

  /** One subnet gives each address once, whichever groups its servers are in. */
  private List<Problem> addressesOfOthers(ProtectionGroup group) {
    List<Problem> problems = new ArrayList<>();
    if (byPath(group).values().stream().allMatch(it -> it.staticPrivateIp().isEmpty())) {
      return problems;
    }
    PrivateAddresses addresses = new PrivateAddresses();
    for (ProtectionGroup other : groups.listAll()) {
      if (!other.groupId().equals(group.groupId()) && other.where().equals(group.where())) {
        for (String serverId : namedIn(other)) {
          Optional<String> unused = addresses.take(other, serverId);
        }
      }
    }
    for (String serverId : namedIn(group)) {
      addresses
          .take(group, serverId)
          .ifPresent(why -> problems.add(new Problem(pathOf(serverId) + ".staticPrivateIp", why)));
    }
    return problems;
  }

  private static Set<String> namedIn(ProtectionGroup group) {
    Set<String> named = new TreeSet<>(group.serverIds());
    named.addAll(group.serverLaunchConfigs().keySet());
    return named;
  }

  private static List<Problem> unknown(
      ProtectionGroup group, Map<String, LaunchSettings> byPath, LaunchOffer offer) {
    List<Problem> warnings = new ArrayList<>();
    if (offer.equals(LaunchOffer.NOTHING_TO_ASK)
        && byPath.values().stream().anyMatch(GroupSettings::namesSomething)) {
      warnings.add(new Problem(OF_THE_GROUP, "not checked: EC2 cannot be asked here"));
    }
    byPath.forEach(
        (path, settings) -> {
          if (settings.staticPrivateIp().isPresent() && settings.subnetId().isEmpty()) {
            warnings.add(
                new Problem(
                    path + ".staticPrivateIp",
                    "not checked: no subnetId is named, so that it is used in the subnet of the"
                        + " launch template, whichever that is"));
          }
        });
    if (group.launchConfig().staticPrivateIp().isPresent() && group.serverIds().isEmpty()) {
      warnings.add(
          new Problem(
              OF_THE_GROUP + ".staticPrivateIp",
              "is possible for one server only, and tags may select several"));
    }
    return warnings;
  }

  private static boolean namesSomething(LaunchSettings settings) {
    return settings.subnetId().isPresent()
        || !settings.securityGroupIds().isEmpty()
        || settings.instanceProfileName().isPresent()
        || settings.instanceType().isPresent();
  }
}

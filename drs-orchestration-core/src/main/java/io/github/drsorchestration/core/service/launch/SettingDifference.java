package io.github.drsorchestration.core.service.launch;

import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.RightSizing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A setting that a server has otherwise than its group wants.
 *
 * @param field the setting
 * @param wanted what the group says
 * @param present what DRS or the launch template has; absent for nothing
 */
public record SettingDifference(String field, String wanted, Optional<String> present) {

  /**
   * What a server has otherwise, field by field. What the group leaves open is no difference, nor
   * is an instance type where DRS chooses that itself.
   */
  static List<SettingDifference> between(LaunchSettings wanted, LaunchSettings present) {
    List<SettingDifference> all = new ArrayList<>();
    LaunchSettings target = present.overlaidWith(wanted);
    compare(all, "copyPrivateIp", target, present, LaunchSettings::copyPrivateIp);
    compare(all, "copyTags", target, present, LaunchSettings::copyTags);
    compare(all, "launchDisposition", target, present, LaunchSettings::launchDisposition);
    compare(all, "rightSizing", target, present, LaunchSettings::rightSizing);
    compare(all, "osByol", target, present, LaunchSettings::osByol);
    compare(all, "postLaunchEnabled", target, present, LaunchSettings::postLaunchEnabled);
    compare(all, "subnetId", target, present, LaunchSettings::subnetId);
    compare(all, "securityGroupIds", target, present, SettingDifference::securityGroups);
    if (target.rightSizing().orElse(RightSizing.NONE) == RightSizing.NONE) {
      compare(all, "instanceType", target, present, LaunchSettings::instanceType);
    }
    compare(all, "instanceProfileName", target, present, LaunchSettings::instanceProfileName);
    compare(all, "staticPrivateIp", target, present, LaunchSettings::staticPrivateIp);
    return all;
  }

  /** Their order means nothing to EC2. */
  private static Optional<String> securityGroups(LaunchSettings settings) {
    return settings.securityGroupIds().isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", new TreeSet<>(settings.securityGroupIds())));
  }

  private static void compare(
      List<SettingDifference> all,
      String field,
      LaunchSettings target,
      LaunchSettings present,
      Function<LaunchSettings, Optional<?>> value) {
    Optional<String> wanted = value.apply(target).map(Object::toString);
    Optional<String> has = value.apply(present).map(Object::toString);
    if (!wanted.equals(has)) {
      all.add(new SettingDifference(field, wanted.orElse(""), has));
    }
  }
}

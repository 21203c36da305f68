package io.github.drsorchestration.core.planning.validation;

import io.github.drsorchestration.api.ec2.LaunchTarget;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.RightSizing;
import io.github.drsorchestration.api.server.InstanceState;
import java.util.ArrayList;
import java.util.List;

/** What has to hold of an existing instance, and of a server's settings, for a launch into it. */
public final class TargetConditions {

  private TargetConditions() {}

  /** Why DRS would not launch into the instance; empty if it would, as far as EC2 tells. */
  public static List<String> problems(LaunchTarget target) {
    List<String> problems = new ArrayList<>();
    String id = target.instanceId();
    if (!target.allowed()) {
      problems.add(
          "%s lacks the tag %s=%s".formatted(id, LaunchTarget.TAG, LaunchTarget.TAG_VALUE));
    }
    if (target.state() != InstanceState.RUNNING && target.state() != InstanceState.STOPPED) {
      problems.add(id + " is " + target.state() + ", and must be RUNNING or STOPPED");
    }
    if (!target.architecture().equals("x86_64")) {
      problems.add(id + " runs " + target.architecture() + ", and must run x86_64");
    }
    if (!target.virtualization().equals("hvm")) {
      problems.add(id + " is virtualized by " + target.virtualization() + ", and must be by hvm");
    }
    if (!target.ebsRoot()) {
      problems.add(id + " does not start from an EBS volume");
    }
    if (!target.windows() && target.bootMode().filter("uefi"::equals).isPresent()) {
      problems.add(id + " starts by UEFI, and a Linux instance must start by BIOS");
    }
    return problems;
  }

  /** What of the settings DRS does not take together with a launch into an existing instance. */
  public static List<String> forbidden(LaunchSettings settings) {
    List<String> forbidden = new ArrayList<>();
    if (settings.copyPrivateIp().orElse(false)) {
      forbidden.add("copyPrivateIp");
    }
    if (settings.copyTags().orElse(false)) {
      forbidden.add("copyTags");
    }
    if (settings.rightSizing().orElse(RightSizing.NONE) != RightSizing.NONE) {
      forbidden.add("rightSizing");
    }
    return forbidden;
  }
}

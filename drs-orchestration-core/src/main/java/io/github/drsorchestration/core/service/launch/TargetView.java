package io.github.drsorchestration.core.service.launch;

import io.github.drsorchestration.api.ec2.LaunchTarget;
import java.util.List;
import java.util.Optional;

/**
 * Whether a server is launched into an existing instance.
 *
 * @param serverId the server
 * @param target the instance; absent where each launch makes a new one
 * @param lost the volumes that the next launch replaces, a drill's included: what is on them is
 *     gone, unless there are snapshots
 * @param warnings what could not be checked
 */
public record TargetView(
    String serverId, Optional<LaunchTarget> target, List<String> lost, List<String> warnings) {

  public TargetView {
    lost = List.copyOf(lost);
    warnings = List.copyOf(warnings);
  }
}

package io.github.drsorchestration.core.service.tagsync;

import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.recovery.LaunchConfigurations;
import io.github.drsorchestration.api.port.recovery.ServerTags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the tags of servers, one server after the other. */
final class ServerWriter {

  private static final LaunchSettings COPY_TAGS = LaunchSettings.builder().copyTags(true).build();

  private final ServerTags tags;
  private final LaunchConfigurations launches;
  private final boolean copyToInstances;
  private final List<ProtectionGroup> groups;

  ServerWriter(Ports ports, boolean copyToInstances) {
    this.tags = ports.serverTags();
    this.launches = ports.recoveryService();
    this.copyToInstances = copyToInstances;
    this.groups = copyToInstances ? ports.protectionGroupStore().listAll() : List.of();
  }

  /** What came of each. Once a call is throttled, the rest is not tried. */
  List<ServerSync> write(List<ServerSync> plans) {
    List<ServerSync> results = new ArrayList<>();
    boolean throttled = false;
    for (ServerSync plan : plans) {
      if (throttled) {
        results.add(plan.but(SyncOutcome.NOT_REACHED, "its place throttles calls"));
        continue;
      }
      try {
        results.add(write(plan));
      } catch (ThrottledException e) {
        throttled = true;
        results.add(plan.but(SyncOutcome.NOT_REACHED, String.valueOf(e.getMessage())));
      } catch (ServiceException e) {
        results.add(plan.but(SyncOutcome.FAILED, String.valueOf(e.getMessage())));
      }
    }
    return results;
  }

  private ServerSync write(ServerSync plan) {
    if (!plan.changes().isEmpty()) {
      tags.addToServer(plan.where(), plan.serverId(), plan.changes().written());
    }
    if (copyToInstances && !isExcluded(plan)) {
      launches.applyLaunchSettings(plan.where(), plan.serverId(), COPY_TAGS);
    }
    return plan;
  }

  /** DRS copies no tags to an existing instance, and a group may not want it. */
  private boolean isExcluded(ServerSync plan) {
    return groups.stream()
            .filter(group -> group.where().equals(plan.where()))
            .filter(group -> group.serverIds().contains(plan.serverId()))
            .anyMatch(
                group ->
                    group.launchConfigOf(plan.serverId()).copyTags().equals(Optional.of(false)))
        || launches
            .launchSettings(plan.where(), plan.serverId())
            .launchIntoInstanceId()
            .isPresent();
  }
}

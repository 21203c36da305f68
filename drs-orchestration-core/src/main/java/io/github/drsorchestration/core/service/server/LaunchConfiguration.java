package io.github.drsorchestration.core.service.server;

import io.github.drsorchestration.api.group.LaunchSettings;
import java.util.List;

/**
 * How a server would be launched.
 *
 * @param serverId the server
 * @param accountId the account of the recovery Region
 * @param region the Region
 * @param settings what DRS has
 * @param groups what a launch as a member of a group would make of that
 */
public record LaunchConfiguration(
    String serverId,
    String accountId,
    String region,
    LaunchSettings settings,
    List<ByGroup> groups) {

  public LaunchConfiguration {
    groups = List.copyOf(groups);
  }

  /**
   * A protection group that has the server.
   *
   * @param groupId its id
   * @param name its name
   * @param settings the settings of DRS with those of the group laid over them
   */
  public record ByGroup(String groupId, String name, LaunchSettings settings) {}
}

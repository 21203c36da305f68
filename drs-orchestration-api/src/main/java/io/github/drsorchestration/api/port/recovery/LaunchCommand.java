package io.github.drsorchestration.api.port.recovery;

import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to launch in one job.
 *
 * @param where the account and Region
 * @param servers the servers, each once, at most as many as a job may have
 * @param drill whether the instances are for a rehearsal
 * @param tags the tags of the job, by which it is found again
 */
public record LaunchCommand(
    AccountRegion where, List<Item> servers, boolean drill, Map<String, String> tags) {

  public LaunchCommand {
    Check.present("where", where);
    servers = Copy.list("servers", servers);
    tags = Copy.sorted("tags", tags);
    Check.that(!servers.isEmpty(), "servers", "must not be empty");
    Set<String> serverIds = new HashSet<>();
    servers.forEach(
        item ->
            Check.that(
                serverIds.add(item.serverId()), "servers", "names " + item.serverId() + " twice"));
  }

  /**
   * One server.
   *
   * @param serverId the source server
   * @param snapshotId the recovery point; absent, the latest state
   */
  public record Item(String serverId, Optional<String> snapshotId) {
    public Item {
      Check.notBlank("serverId", serverId);
      Check.present("snapshotId", snapshotId);
    }
  }
}

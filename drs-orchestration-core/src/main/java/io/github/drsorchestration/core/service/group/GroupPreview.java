package io.github.drsorchestration.core.service.group;

import io.github.drsorchestration.api.server.SourceServer;
import java.util.List;

/**
 * What a selection selects now.
 *
 * @param servers the servers, each with the groups that have it already
 * @param unknownServerIds what was named and DRS does not know
 */
public record GroupPreview(List<Selected> servers, List<String> unknownServerIds) {

  public GroupPreview {
    servers = List.copyOf(servers);
    unknownServerIds = List.copyOf(unknownServerIds);
  }

  /** The servers that another group has already. */
  public List<Selected> conflicts() {
    return servers.stream().filter(it -> !it.owners().isEmpty()).toList();
  }

  /**
   * A server.
   *
   * @param server the server
   * @param owners the other groups that have it already
   */
  public record Selected(SourceServer server, List<Owner> owners) {

    public Selected {
      owners = List.copyOf(owners);
    }
  }

  /**
   * A group that has a server already.
   *
   * @param groupId its id
   * @param name its name
   */
  public record Owner(String groupId, String name) {}
}

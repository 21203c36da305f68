package io.github.drsorchestration.core.service.server;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.server.SourceServer;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which servers exist for a caller, by the groups that have them.
 *
 * @param visible the groups that exist for the caller
 * @param membersOnly whether a server that no group has is out of reach
 */
public record ServerAccess(Predicate<ProtectionGroup> visible, boolean membersOnly) {

  /** All servers and groups. */
  public static final ServerAccess EVERYTHING = new ServerAccess(group -> true, false);

  /** Whether a server exists for the caller, who may see some of these groups. */
  public boolean allows(SourceServer server, List<ProtectionGroup> groups) {
    List<ProtectionGroup> owners = groups.stream().filter(it -> it.selects(server)).toList();
    return allows(owners, owners.stream().filter(visible).toList());
  }

  /** A server of others only is theirs. */
  public boolean allows(List<ProtectionGroup> owners, List<ProtectionGroup> seen) {
    return !seen.isEmpty() || (owners.isEmpty() && !membersOnly);
  }
}

package io.github.drsorchestration.core.service.server;

import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.listing.Texts;
import java.util.Optional;
import java.util.Set;

/**
 * Which source servers are wanted.
 *
 * @param text what the id, the host name, the instance id or the tag {@code Name} contains,
 *     ignoring case
 * @param states the states of replication; none means all
 * @param fresh whether DRS is to be asked now, however young the last answer is
 */
public record ServerQuery(Optional<String> text, Set<ReplicationState> states, boolean fresh) {

  /** All servers. */
  public static final ServerQuery ALL = new ServerQuery(Optional.empty(), Set.of(), false);

  public ServerQuery {
    states = Set.copyOf(states);
  }

  /** Whether a list of these servers shows the given one. */
  public boolean matches(SourceServer server) {
    return (states.isEmpty() || states.contains(server.replicationState()))
        && text.stream().allMatch(it -> isNamed(server, it));
  }

  private static boolean isNamed(SourceServer server, String wanted) {
    return Texts.contains(server.serverId(), wanted)
        || server.hostname().filter(it -> Texts.contains(it, wanted)).isPresent()
        || server.originInstanceId().filter(it -> Texts.contains(it, wanted)).isPresent()
        || Texts.contains(server.tags().getOrDefault("Name", ""), wanted);
  }
}

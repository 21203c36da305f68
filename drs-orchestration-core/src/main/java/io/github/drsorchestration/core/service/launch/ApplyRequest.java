package io.github.drsorchestration.core.service.launch;

import io.github.drsorchestration.api.access.Actor;
import java.time.Duration;
import java.util.Set;

/**
 * A wish to write the launch settings of a group to its servers.
 *
 * @param groupId the group
 * @param serverIds the servers; none means all
 * @param only the servers with one of these statuses; none means whatever they have
 * @param by who wants it
 * @param timeLimit after which, in real time, the rest is left to the next run
 */
public record ApplyRequest(
    String groupId, Set<String> serverIds, Set<SettingsStatus> only, Actor by, Duration timeLimit) {

  /** Long enough for a hundred servers, and short enough for somebody to wait. */
  public static final Duration USUAL_LIMIT = Duration.ofSeconds(20);

  public ApplyRequest {
    serverIds = Set.copyOf(serverIds);
    only = Set.copyOf(only);
  }

  /** All servers of a group, within the usual time. */
  public static ApplyRequest all(String groupId, Actor by) {
    return new ApplyRequest(groupId, Set.of(), Set.of(), by, USUAL_LIMIT);
  }

  boolean wants(ServerSettings server) {
    return (serverIds.isEmpty() || serverIds.contains(server.serverId()))
        && (only.isEmpty() || only.contains(server.status()));
  }
}

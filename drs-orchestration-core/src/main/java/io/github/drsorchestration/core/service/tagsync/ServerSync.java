package io.github.drsorchestration.core.service.tagsync;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.SourceServer;
import java.util.Map;
import java.util.Optional;

/**
 * One server in a synchronization of tags.
 *
 * @param serverId the server
 * @param where its account and Region
 * @param instanceId the instance that it replicates
 * @param outcome what came of it
 * @param changes what was, or would be, done to its tags
 * @param reason why nothing was done, or what failed
 */
public record ServerSync(
    String serverId,
    AccountRegion where,
    Optional<String> instanceId,
    SyncOutcome outcome,
    TagChanges changes,
    Optional<String> reason) {

  /**
   * What is to be done to a server. {@link SyncOutcome#CHANGED} and {@link SyncOutcome#UNCHANGED}
   * are only intended yet.
   *
   * @param source the tags of its instance, if that exists
   * @param unread why nothing is known of instances where it runs
   */
  static ServerSync plan(
      SourceServer server,
      Optional<Map<String, String>> source,
      Optional<String> unread,
      TagFilter filter) {
    if (server.originInstanceId().isEmpty()) {
      return of(server, SyncOutcome.SKIPPED, "its source is no EC2 instance");
    }
    if (server.replicationState() == ReplicationState.DISCONNECTED) {
      return of(server, SyncOutcome.SKIPPED, "it is disconnected from its source");
    }
    if (unread.isPresent()) {
      return of(server, SyncOutcome.FAILED, "its instance cannot be read: " + unread.get());
    }
    if (source.isEmpty()) {
      return of(server, SyncOutcome.SKIPPED, "its instance does not exist any more");
    }
    TagChanges changes = TagChanges.of(source.get(), server.tags(), filter);
    if (changes.isAboutNothing()) {
      return of(server, SyncOutcome.SKIPPED, "its instance has no tags that are copied");
    }
    Optional<String> problem = changes.problem(server.tags());
    return problem.isPresent()
        ? of(server, SyncOutcome.FAILED, problem.get())
        : new ServerSync(
            server.serverId(),
            server.where(),
            server.originInstanceId(),
            changes.isEmpty() ? SyncOutcome.UNCHANGED : SyncOutcome.CHANGED,
            changes,
            Optional.empty());
  }

  /** A server to which nothing is done. */
  static ServerSync of(SourceServer server, SyncOutcome outcome, String reason) {
    return new ServerSync(
        server.serverId(),
        server.where(),
        server.originInstanceId(),
        outcome,
        TagChanges.NONE,
        Optional.of(reason));
  }

  /** The same server, for which it turned out otherwise. */
  ServerSync but(SyncOutcome other, String why) {
    return new ServerSync(serverId, where, instanceId, other, changes, Optional.of(why));
  }
}

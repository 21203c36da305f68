package io.github.drsorchestration.core.service.coverage;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.ServerReference;
import java.util.Map;
import java.util.Optional;

/**
 * An instance that is tagged for recovery, and that nothing protects.
 *
 * @param where the account and Region that it runs in
 * @param instanceId its id
 * @param name its tag {@code Name}, else its id
 * @param state its state
 * @param tags all its tags
 * @param reason why it is not protected
 * @param detail the same in words, with what to do about it
 * @param server the source server that should replicate it, where there is one
 */
public record Gap(
    AccountRegion where,
    String instanceId,
    String name,
    InstanceState state,
    Map<String, String> tags,
    Reason reason,
    String detail,
    Optional<ServerReference> server) {

  /** Why an instance is not protected. Programs branch on it; it does not change. */
  public enum Reason {
    /** No source server replicates it: its agent is missing. */
    NO_SOURCE_SERVER,
    /** Its source server is stopped. */
    REPLICATION_STOPPED,
    /** Its source server is disconnected. */
    DISCONNECTED,
    /** Not every place that could replicate it has answered. */
    NOT_KNOWN
  }
}

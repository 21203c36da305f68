package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.LiveInstanceOverride;
import io.github.drsorchestration.api.server.RecoveryInstance;
import java.util.Optional;

/**
 * The most dangerous fact of DRS: every launch of a server deletes the instance of the launch
 * before, drill or not.
 */
public final class LiveInstances {

  private LiveInstances() {}

  /** Whether a launch would delete this instance although it may carry production. */
  public static boolean endangered(Execution execution, RecoveryInstance instance) {
    Optional<LiveInstanceOverride> override = execution.startRequest().liveInstanceOverride();
    boolean allowed =
        override.filter(it -> it.serverIds().contains(instance.serverId())).isPresent();
    return !instance.drill() && instance.state().isLive() && !allowed;
  }

  /** What to tell about one that an override gives up. */
  static String permitted(Execution execution, RecoveryInstance instance) {
    return "the launch deletes the live instance "
        + instance.instanceId()
        + ", which is no drill, because a liveInstanceOverride permits it: "
        + execution
            .startRequest()
            .liveInstanceOverride()
            .map(LiveInstanceOverride::reason)
            .orElse("no reason given");
  }

  /** What to tell about one that is endangered. */
  public static String warning(RecoveryInstance instance) {
    return "a launch of "
        + instance.serverId()
        + " would delete the live instance "
        + instance.instanceId()
        + ", which is no drill; terminate it, or name the server in a liveInstanceOverride";
  }
}

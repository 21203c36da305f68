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

  /** What to tell about it. */
  public static String warning(RecoveryInstance instance) {
    return "a launch of "
        + instance.serverId()
        + " would delete the live instance "
        + instance.instanceId()
        + ", which is no drill; terminate it, or name the server in a liveInstanceOverride";
  }
}

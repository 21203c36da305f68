package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.server.RecoveryInstance;

/**
 * The most dangerous fact of DRS: every launch of a server deletes the instance of the launch
 * before, drill or not.
 */
public final class LiveInstances {

  private LiveInstances() {}

  /** Whether a launch would delete this instance although it may carry production. */
  public static boolean endangered(Execution execution, RecoveryInstance instance) {
    return mayCarryProduction(instance) && !isGivenUp(execution, instance.serverId());
  }

  /** Whether an override gives up what a launch of this server deletes. */
  static boolean isGivenUp(Execution execution, String serverId) {
    ServerNames names = ServerNames.of(execution);
    return execution.startRequest().allOverrides().stream()
        .filter(override -> override.code() == FindingCode.LIVE_INSTANCE)
        .anyMatch(override -> names.mean(override.names(), serverId));
  }

  /** Whether somebody may work with this instance. */
  static boolean mayCarryProduction(RecoveryInstance instance) {
    return !instance.drill() && instance.state().isLive();
  }

  /** What to tell about it. */
  public static String warning(String name, RecoveryInstance instance) {
    return "a launch of "
        + name
        + " would delete the live instance "
        + instance.instanceId()
        + ", which is no drill; terminate it, or allow that by an override that names "
        + instance.serverId();
  }
}

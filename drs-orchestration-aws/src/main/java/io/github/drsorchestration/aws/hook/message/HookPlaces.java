package io.github.drsorchestration.aws.hook.message;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Optional;

/** Where a hook runs. */
public final class HookPlaces {

  private HookPlaces() {}

  /**
   * The place of the wave's servers, where the hook is to run there; empty for home.
   *
   * @throws CallRejectedException if the servers do not share a place
   */
  public static Optional<AccountRegion> of(HookInvocation invocation) {
    if (!invocation.hook().inWavePlace()) {
      return Optional.empty();
    }
    return Optional.of(
        invocation
            .place()
            .orElseThrow(
                () ->
                    new CallRejectedException(
                        invocation.hook().name(),
                        "it is to run where the wave's servers are, but they are not in one"
                            + " account and Region")));
  }
}

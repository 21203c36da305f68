package io.github.drsorchestration.api.port.recovery;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import java.util.Collection;
import java.util.List;

/** What DRS has launched. */
public interface RecoveryInstances {

  /** The recovery instances of these source servers, drills included. */
  List<RecoveryInstance> recoveryInstances(AccountRegion where, Collection<String> serverIds);
}

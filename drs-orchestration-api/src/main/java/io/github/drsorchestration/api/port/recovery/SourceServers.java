package io.github.drsorchestration.api.port.recovery;

import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.SourceServer;
import java.util.Collection;
import java.util.List;

/** What DRS replicates. Every method may throw a {@link ServiceException}. */
public interface SourceServers {

  /** All source servers of the place. */
  List<SourceServer> sourceServers(AccountRegion where);

  /** These source servers; unknown ids are left out. */
  List<SourceServer> sourceServers(AccountRegion where, Collection<String> serverIds);

  /** The recovery points of a server, newest first. */
  List<RecoverySnapshot> recoverySnapshots(AccountRegion where, String serverId);
}

package io.github.drsorchestration.api.port.recovery;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ExtensibleServer;
import io.github.drsorchestration.api.server.ServerReference;
import java.util.List;
import java.util.Map;

/**
 * Accounts that replicate servers for others, and the extended servers by which those launch them.
 * Every method may throw a {@link ServiceException}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/drs/latest/APIReference/API_CreateExtendedSourceServer.html">DRS
 *     API: CreateExtendedSourceServer</a>
 */
public interface StagingAccounts {

  /** Knows of none: every method throws a {@link NotConfiguredException}. */
  StagingAccounts NONE = new NoStagingAccounts();

  /** The accounts that replicate servers which are extended into this place. */
  List<String> stagingAccounts(AccountRegion where);

  /**
   * The servers of a staging account that can be extended into a place, and are not yet.
   *
   * @throws AccessDeniedException if the staging account does not let the account in
   */
  List<ExtensibleServer> extensibleServers(AccountRegion where, String stagingAccountId);

  /**
   * Extends a server of a staging account into a place, in which it can be launched from then on.
   * Exactly one call is made.
   *
   * @param where the account that is to launch it, in the Region that replicates it
   * @param server the server in its staging account
   * @param tags those of the extended server
   * @return the extended server
   * @throws NotFoundException if the staging account has no such server
   * @throws CallRejectedException if it is extended already, is an extended one itself, or its
   *     volumes are encrypted by a key that cannot be shared
   * @throws QuotaExceededException if the account has no room for another source server
   * @throws OutcomeUnknownException if it may or may not have been extended
   */
  ServerReference extend(AccountRegion where, ServerReference server, Map<String, String> tags);
}

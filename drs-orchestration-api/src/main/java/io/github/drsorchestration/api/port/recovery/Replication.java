package io.github.drsorchestration.api.port.recovery;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.ServerReference;
import java.util.Collection;
import java.util.Map;

/**
 * Begins and ends replication: of servers, and of what was recovered back to where it came from.
 *
 * <p>Except for the launch of a failback client, each method leads to a state that can be read
 * afterwards, so that it may be called again where its outcome is not known. All of them throw:
 *
 * <ul>
 *   <li>{@link NotFoundException} if DRS does not know the server or instance
 *   <li>{@link ServerBusyException} if a job is processing it
 *   <li>{@link CallRejectedException} if its state does not allow the call
 *   <li>{@link AccessDeniedException}, {@link ThrottledException}: nothing was done
 *   <li>{@link OutcomeUnknownException} if it may or may not have been done
 * </ul>
 */
public interface Replication {

  /**
   * Replicates a recovery instance back to where its source runs. The server that replicates it
   * there is a new one, or one that replicated this way before and was not disconnected; {@code
   * SourceServer.reversed()} of the instance's server names it from then on.
   *
   * @return the server in the origin
   * @throws NotInitializedException if DRS is not in use in the origin
   * @throws CallRejectedException if the instance does not run, is being replicated already, or has
   *     its source on premises
   */
  ServerReference reverseReplication(AccountRegion where, String instanceId);

  /** Begins the replication of a stopped server, with a full copy. */
  void startReplication(AccountRegion where, String serverId);

  /** Stops the replication of a server and deletes every recovery point that it has. */
  void stopReplication(AccountRegion where, String serverId);

  /** Begins again what has stalled. */
  void retryReplication(AccountRegion where, String serverId);

  /**
   * Ends the replication of a server for good and removes the agent from its source.
   *
   * @throws CallRejectedException if it has a recovery instance
   */
  void disconnectServer(AccountRegion where, String serverId);

  /**
   * Deletes a server that is disconnected, its recovery points included.
   *
   * @throws CallRejectedException if it is not disconnected
   */
  void deleteServer(AccountRegion where, String serverId);

  /** Ends what DRS does with a recovery instance, which goes on running in EC2. */
  void disconnectInstance(AccountRegion where, String instanceId);

  /**
   * Makes DRS forget a recovery instance, which goes on running in EC2.
   *
   * @throws CallRejectedException unless it is disconnected, or replicates to a server that
   *     protects it
   */
  void deleteInstance(AccountRegion where, String instanceId);

  /**
   * Starts a job that launches machines on premises, whose failback clients have received the disks
   * of these instances. As with {@link RecoveryJobs#startRecovery}, exactly one call is made.
   */
  RecoveryJob startFailbackLaunch(
      AccountRegion where, Collection<String> instanceIds, Map<String, String> tags);

  /** Stops the failback of an instance to a machine on premises. */
  void stopFailback(AccountRegion where, String instanceId);
}

package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One run of a hook.
 *
 * @param runId unique; a repetition of the same run has the same id
 * @param executionId the execution
 * @param planName its plan
 * @param kind drill or recovery
 * @param wave the wave it is run for; empty after a termination
 * @param hook what to run
 * @param servers the servers of the wave, or those terminated, as they are now
 */
public record HookInvocation(
    String runId,
    String executionId,
    String planName,
    ExecutionKind kind,
    Optional<String> wave,
    Hook hook,
    List<Server> servers) {

  public HookInvocation {
    Check.notBlank("runId", runId);
    Check.notBlank("executionId", executionId);
    Check.present("planName", planName);
    Check.present("kind", kind);
    Check.present("wave", wave);
    Check.present("hook", hook);
    servers = Copy.list("servers", servers);
  }

  /** A run for a wave that is told of no servers. */
  public HookInvocation(
      String runId,
      String executionId,
      String planName,
      ExecutionKind kind,
      String wave,
      Hook hook) {
    this(runId, executionId, planName, kind, Optional.of(wave), hook, List.of());
  }

  /** The place of the servers; empty if there are several, or no servers. */
  public Optional<AccountRegion> place() {
    Set<AccountRegion> places =
        servers.stream().map(Server::where).collect(Collectors.toUnmodifiableSet());
    return places.size() == 1 ? Optional.of(places.iterator().next()) : Optional.empty();
  }

  /** The same, with these servers. */
  public HookInvocation withServers(List<Server> others) {
    return new HookInvocation(runId, executionId, planName, kind, wave, hook, others);
  }

  /**
   * A server, as a hook is told of it.
   *
   * @param serverId the id of the source server
   * @param name the host's name where DRS knows it, otherwise the server id
   * @param where the account and Region
   * @param status how far it is
   * @param instanceId the recovery instance, once there is one
   * @param privateAddress its private address, where the runner looked it up
   */
  public record Server(
      String serverId,
      String name,
      AccountRegion where,
      ServerStatus status,
      Optional<String> instanceId,
      Optional<String> privateAddress) {

    public Server {
      Check.serverId("serverId", serverId);
      Check.present("name", name);
      Check.present("where", where);
      Check.present("status", status);
      Check.present("instanceId", instanceId);
      Check.present("privateAddress", privateAddress);
    }

    /** The same, with its address. */
    public Server withPrivateAddress(Optional<String> address) {
      return new Server(serverId, name, where, status, instanceId, address);
    }
  }
}

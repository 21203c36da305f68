package io.github.drsorchestration.core.service.server;

import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.recovery.EncryptionKeys;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.planning.encryption.ReplicaKeys;
import io.github.drsorchestration.core.service.cache.Dated;
import io.github.drsorchestration.core.service.cache.Freshness;
import io.github.drsorchestration.core.service.encryption.ServerEncryption;
import io.github.drsorchestration.core.service.encryption.ServerKeys;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import io.github.drsorchestration.core.service.server.health.ReplicationHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the parts of a server's details side by side, each for itself. */
final class DetailsReading {

  private final Ports ports;
  private final AccountRegion where;
  private final String serverId;
  private final Instant now;
  private final CompletableFuture<List<SourceServer>> servers;
  private final CompletableFuture<List<RecoverySnapshot>> points;
  private final CompletableFuture<List<RecoveryInstance>> instances;
  private final CompletableFuture<LaunchSettings> settings;
  private final List<String> problems = new ArrayList<>();

  DetailsReading(Ports ports, AccountRegion where, String serverId) {
    this.ports = ports;
    this.where = where;
    this.serverId = serverId;
    this.now = ports.time().now();
    RecoveryService drs = ports.recoveryService();
    List<String> ids = List.of(serverId);
    this.servers = start(() -> drs.sourceServers(where, ids));
    this.points = start(() -> drs.recoverySnapshots(where, serverId));
    this.instances = start(() -> drs.recoveryInstances(where, ids));
    this.settings = start(() -> drs.launchSettings(where, serverId));
    ports.calls().await(List.of(servers, points, instances, settings), PlaceCalls.PATIENCE);
  }

  private <T> CompletableFuture<T> start(Supplier<T> call) {
    return ports.calls().start("look at " + where, call);
  }

  ServerDetails details(
      Supplier<Optional<Dated<List<SourceServer>>>> lastList,
      Function<SourceServer, List<Owner>> owners) {
    Dated<SourceServer> server = server(lastList);
    SourceServer found = server.value();
    Optional<List<RecoverySnapshot>> snapshots = part("recovery points", points);
    Optional<RecoverySnapshot> latest = snapshots.flatMap(all -> all.stream().findFirst());
    Optional<RecoveryInstance> instance =
        part("recovery instances", instances).flatMap(all -> all.stream().findFirst());
    return new ServerDetails(
        found,
        ReplicationHealth.of(found),
        found.replicationState().isRecoverable(),
        found.replicationState().isHealthy(),
        snapshots.map(List::size),
        snapshots.orElse(List.of()),
        latest,
        latest.map(it -> Duration.between(it.takenAt(), ports.time().now())),
        instance,
        part("launch settings", settings),
        encryption(found),
        owners.apply(found),
        server.freshness(),
        problems);
  }

  /** Read last, because the server says who replicates it. */
  private Optional<ServerEncryption> encryption(SourceServer server) {
    if (ports.encryptionKeys() == EncryptionKeys.NONE) {
      return Optional.empty();
    }
    CompletableFuture<ServerEncryption> call =
        start(
            () -> new ServerKeys(ports.encryptionKeys()).of(ReplicaKeys.replicated(server), where));
    ports.calls().await(List.of(call), PlaceCalls.PATIENCE);
    return part("encryption", call);
  }

  private Dated<SourceServer> server(Supplier<Optional<Dated<List<SourceServer>>>> lastList) {
    try {
      SourceServer found = only(answer(servers)).orElseThrow(this::unknown);
      Freshness freshness =
          new Freshness(now, Duration.between(now, ports.time().now()), false, Optional.empty());
      return new Dated<>(found, freshness);
    } catch (ServiceException dark) {
      Dated<List<SourceServer>> list = lastList.get().orElseThrow(() -> dark);
      Freshness old = list.freshness();
      return new Dated<>(
          only(list.value()).orElseThrow(() -> dark),
          new Freshness(old.asOf(), old.age(), true, Optional.ofNullable(dark.getMessage())));
    }
  }

  private Optional<SourceServer> only(List<SourceServer> all) {
    return all.stream().filter(it -> it.serverId().equals(serverId)).findFirst();
  }

  private NotFoundException unknown() {
    return new NotFoundException("source server", serverId);
  }

  private <T> Optional<T> part(String name, CompletableFuture<T> call) {
    try {
      return Optional.of(answer(call));
    } catch (ServiceException e) {
      problems.add(name + " could not be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private <T> T answer(CompletableFuture<T> call) {
    if (!call.isDone()) {
      throw new ServiceUnavailableException(
          "DescribeSourceServers",
          where + " gave no answer within " + PlaceCalls.PATIENCE.toSeconds() + " seconds");
    }
    try {
      return call.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}

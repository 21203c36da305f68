package io.github.drsorchestration.testkit.world.place;

import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The accounts and Regions of a world in which DRS is in use. */
public final class Places {

  private final Time time;
  private final WorldRules rules;
  private final Map<AccountRegion, Place> places = new TreeMap<>();

  public Places(Time time, WorldRules rules) {
    this.time = time;
    this.rules = rules;
  }

  public Instant now() {
    return time.now();
  }

  public Set<AccountRegion> inUse() {
    return new TreeSet<>(places.keySet());
  }

  public Collection<Place> all() {
    return places.values();
  }

  /** Initializes DRS; where it is in use already, its quotas stay what they are. */
  public Place initialize(AccountRegion where, Quotas quotas) {
    return places.computeIfAbsent(where, place -> new Place(place, quotas));
  }

  public Optional<Place> find(AccountRegion where) {
    return Optional.ofNullable(places.get(where));
  }

  /** The place that a caller of DRS addresses. */
  public Place addressed(ServiceCall call, AccountRegion where) {
    return find(where).orElseThrow(() -> notInitialized(call, where));
  }

  public static NotInitializedException notInitialized(ServiceCall call, AccountRegion where) {
    return new NotInitializedException(call.toString(), "DRS is not in use in " + where);
  }

  /** A place that is known to be in use. */
  public Place get(AccountRegion where) {
    return find(where)
        .orElseThrow(() -> new IllegalArgumentException("DRS is not in use in " + where));
  }

  public Server server(AccountRegion where, String serverId) {
    return get(where).server(serverId).orElseThrow();
  }

  public Instance instance(AccountRegion where, String instanceId) {
    return get(where).instance(instanceId, now()).orElseThrow();
  }

  /** Replicates a server from now on. */
  public Server add(SimulatedServer definition) {
    Server server = new Server(definition, now(), rules.instanceId(definition.serverId(), 0));
    initialize(definition.where(), Quotas.DEFAULTS).add(server, now());
    return server;
  }

  public boolean knows(String serverId) {
    return all().stream().anyMatch(place -> place.server(serverId).isPresent());
  }
}

package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.world.rule.SimulatedTiming;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Builds a {@link SimulatedWorld}. The order of the calls does not matter. */
public final class WorldBuilder {

  final Map<AccountRegion, Quotas> quotas = new TreeMap<>();
  final Map<String, SimulatedServer> servers = new TreeMap<>();
  final List<Fault> faults = new ArrayList<>();
  Duration fastestCall = Duration.ZERO;
  Duration slowestCall = Duration.ZERO;
  long seed = 1;
  Instant start = Instant.parse("2026-01-01T00:00:00Z");
  SimulatedTiming timing = SimulatedTiming.USUAL;
  Instant sourceEndsAt = Instant.MAX;
  PageSizes pageSizes = PageSizes.DEFAULTS;

  WorldBuilder() {}

  /** The seed of everything that is not given; 1 by default. */
  public WorldBuilder seed(long value) {
    seed = value;
    return this;
  }

  /** The virtual time at which the world starts; 2026-01-01T00:00:00Z by default. */
  public WorldBuilder startingAt(Instant value) {
    start = value;
    return this;
  }

  /**
   * When the disaster strikes the sources: no recovery point shows anything later. By default they
   * go on, as they do in a drill.
   */
  public WorldBuilder sourceEndsAt(Instant value) {
    sourceEndsAt = value;
    return this;
  }

  /** A place where DRS is in use. The places of the servers are added automatically. */
  public WorldBuilder place(AccountRegion where) {
    quotas.putIfAbsent(where, Quotas.DEFAULTS);
    return this;
  }

  /** The quotas of a place, if not the defaults. */
  public WorldBuilder quotas(AccountRegion where, Quotas value) {
    quotas.put(where, value);
    return this;
  }

  public WorldBuilder server(SimulatedServer server) {
    if (servers.putIfAbsent(server.serverId(), server) != null) {
      throw new InvalidValueException("servers", "name " + server.serverId() + " twice");
    }
    return this;
  }

  public WorldBuilder servers(Collection<SimulatedServer> values) {
    values.forEach(this::server);
    return this;
  }

  public WorldBuilder fault(Fault fault) {
    faults.add(fault);
    return this;
  }

  public WorldBuilder faults(Collection<Fault> values) {
    faults.addAll(values);
    return this;
  }

  /** How long each call of the port takes to be answered; no time by default. */
  public WorldBuilder callsTake(Duration value) {
    return callsTake(value, value);
  }

  /** How long each call of the port takes to be answered: drawn between these. */
  public WorldBuilder callsTake(Duration fastest, Duration slowest) {
    notNegative("callsTake", fastest);
    fastestCall = fastest;
    slowestCall = slowest;
    return this;
  }

  /** How long each job waits in the queue; drawn between 15 and 60 s by default. */
  public WorldBuilder jobPending(Duration value) {
    notNegative("jobPending", value);
    timing =
        new SimulatedTiming(
            Optional.of(value),
            timing.jobEndLag(),
            timing.termination(),
            timing.initialSync(),
            timing.reverseSync());
    return this;
  }

  /** How long after its last server a job ends; 5 s by default. */
  public WorldBuilder jobEndLag(Duration value) {
    notNegative("jobEndLag", value);
    timing =
        new SimulatedTiming(
            timing.jobPending(),
            value,
            timing.termination(),
            timing.initialSync(),
            timing.reverseSync());
    return this;
  }

  /** How long a termination takes after the queue; drawn between 2 and 9 min by default. */
  public WorldBuilder termination(Duration value) {
    notNegative("termination", value);
    timing =
        new SimulatedTiming(
            timing.jobPending(),
            timing.jobEndLag(),
            Optional.of(value),
            timing.initialSync(),
            timing.reverseSync());
    return this;
  }

  /**
   * How long the first copy of a server takes if its replication starts in this world; drawn
   * between 20 and 60 min by default.
   */
  public WorldBuilder initialSync(Duration value) {
    notNegative("initialSync", value);
    timing =
        new SimulatedTiming(
            timing.jobPending(),
            timing.jobEndLag(),
            timing.termination(),
            Optional.of(value),
            timing.reverseSync());
    return this;
  }

  /**
   * How long the first copy of a replication takes that is reversed; as the first one by default.
   */
  public WorldBuilder reverseSync(Duration value) {
    notNegative("reverseSync", value);
    timing =
        new SimulatedTiming(
            timing.jobPending(),
            timing.jobEndLag(),
            timing.termination(),
            timing.initialSync(),
            Optional.of(value));
    return this;
  }

  public WorldBuilder pageSizes(PageSizes value) {
    pageSizes = value;
    return this;
  }

  public SimulatedWorld build() {
    return new SimulatedWorld(this);
  }

  private static void notNegative(String field, Duration value) {
    if (value.isNegative()) {
      throw new InvalidValueException(field, "must not be negative, is " + value);
    }
  }
}

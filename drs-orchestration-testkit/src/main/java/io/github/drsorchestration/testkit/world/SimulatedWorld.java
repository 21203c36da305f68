package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.port.AccountAccess;
import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.testkit.call.CallLedger;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.chance.Chance;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.Faults;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Accounts and Regions with servers, quotas and faults, in which virtual time passes.
 *
 * <pre>{@code
 * AccountRegion dublin = new AccountRegion("111122223333", "eu-west-1");
 * SimulatedWorld world =
 *     SimulatedWorld.builder()
 *         .server(SimulatedServer.of("s-00000000000000001", dublin))
 *         .fault(Fault.always(FaultKind.LAUNCH_FAILS))
 *         .build();
 * world.drs().startRecovery(command);
 * world.time().advance(Duration.ofMinutes(20));
 * world.record();
 * }</pre>
 */
public final class SimulatedWorld implements QuotaSource, AccountAccess {

  private final VirtualTime time;
  private final Instant start;
  private final Map<AccountRegion, Place> places = new TreeMap<>();
  private final Faults faults;
  private final CallLedger ledger = new CallLedger();
  private final CallGate gate;
  private final LaunchEvents events;
  private final WorldRules rules;
  private final PageSizes pageSizes;
  private final SimulatedDrs drs;
  private final ServedDrs served;

  SimulatedWorld(WorldBuilder plan) {
    this.start = plan.start;
    this.time = VirtualTime.startingAt(start);
    Chance chance = new Chance(plan.seed);
    this.faults = new Faults(chance, start);
    plan.faults.forEach(faults::add);
    this.rules = new WorldRules(chance, faults, plan.timing, new RecoveryPoints(chance, start));
    plan.quotas.forEach((where, quotas) -> places.put(where, new Place(where, quotas)));
    plan.servers.values().forEach(server -> add(server, start));
    this.gate = new CallGate(time, faults, ledger);
    this.events = new LaunchEvents(time);
    this.drs = new SimulatedDrs(time, rules, places, gate, plan.pageSizes, events);
    this.pageSizes = plan.pageSizes;
    this.served = new ServedDrs(drs, time, places, gate);
  }

  public static WorldBuilder builder() {
    return new WorldBuilder();
  }

  /** The time of this world; somebody has to drive it. */
  public VirtualTime time() {
    return time;
  }

  /** When this world began. */
  public Instant start() {
    return start;
  }

  /** The service that recovers its servers. */
  public SimulatedDrs drs() {
    return drs;
  }

  /** The requests that were made so far. */
  public CallLedger calls() {
    return ledger;
  }

  /** The same service one request at a time, as a client of its protocol meets it. */
  public ServedDrs served() {
    return served;
  }

  /** How much the service answers at once. */
  public PageSizes pageSizes() {
    return pageSizes;
  }

  /** The places where DRS is in use, in their order. */
  public Set<AccountRegion> inUse() {
    synchronized (drs) {
      return new TreeSet<>(places.keySet());
    }
  }

  /** What really happened up to now. */
  public WorldRecord record() {
    return drs.record();
  }

  /** When an instance came into being; empty if it does not exist now. */
  public Optional<Instant> launchedAt(String instanceId) {
    return drs.launchedAt(instanceId);
  }

  /** Lets this go wrong too, from now on. */
  public void add(Fault fault) {
    synchronized (drs) {
      faults.add(fault);
    }
  }

  /** Lets nothing go wrong any more; what has gone wrong stays so. */
  public void clearFaults() {
    synchronized (drs) {
      faults.clear();
    }
  }

  /** Replicates another server from now on. */
  public void add(SimulatedServer server) {
    synchronized (drs) {
      boolean taken =
          places.values().stream().anyMatch(place -> place.server(server.serverId()).isPresent());
      if (taken) {
        throw new AlreadyExistsException("server", server.serverId());
      }
      add(server, time.now());
    }
  }

  /** Tells the subscriber of every launch that ends, of the jobs that are started from now on. */
  public void onLaunchResult(Consumer<DrsEvent> subscriber) {
    events.subscribe(subscriber);
  }

  /** The quotas in force, or the defaults where a fault makes them unreadable. */
  @Override
  public Quotas quotas(AccountRegion where) {
    synchronized (drs) {
      try {
        return gate.call(ServiceCall.LIST_SERVICE_QUOTAS, where, () -> quotasIn(where));
      } catch (ServiceException unreadable) {
        return Quotas.DEFAULTS;
      }
    }
  }

  @Override
  public void verify(AccountRegion where) {
    synchronized (drs) {
      gate.call(
          ServiceCall.ASSUME_ROLE,
          where,
          () -> {
            if (!places.containsKey(where)) {
              throw CallGate.notInitialized(ServiceCall.ASSUME_ROLE, where);
            }
            return where;
          });
    }
  }

  /** The recovery points of a server, newest first, without a call. */
  public List<RecoverySnapshot> recoveryPoints(AccountRegion where, String serverId) {
    return drs.recoveryPoints(where, serverId);
  }

  /** The quotas in force, without a call. */
  public Quotas quotasOf(AccountRegion where) {
    return quotasIn(where);
  }

  private Quotas quotasIn(AccountRegion where) {
    Place place = places.get(where);
    return place == null ? Quotas.DEFAULTS : place.quotas();
  }

  private void add(SimulatedServer server, Instant now) {
    places
        .computeIfAbsent(server.where(), where -> new Place(where, Quotas.DEFAULTS))
        .add(new Server(server, now, rules.instanceId(server.serverId(), 0)), now);
  }
}

package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.group.LaunchDefaults;
import io.github.drsorchestration.api.port.AccountAccess;
import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.port.RegionSource;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.testkit.call.CallLedger;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.random.KeyedRandom;
import io.github.drsorchestration.testkit.time.VirtualTime;
import io.github.drsorchestration.testkit.world.failback.FailbackControl;
import io.github.drsorchestration.testkit.world.job.JobStarter;
import io.github.drsorchestration.testkit.world.job.LaunchEvents;
import io.github.drsorchestration.testkit.world.place.GuardedPlaces;
import io.github.drsorchestration.testkit.world.place.Instance;
import io.github.drsorchestration.testkit.world.place.LaunchTemplate;
import io.github.drsorchestration.testkit.world.place.Place;
import io.github.drsorchestration.testkit.world.place.Places;
import io.github.drsorchestration.testkit.world.rule.FaultInjector;
import io.github.drsorchestration.testkit.world.rule.RecoveryPoints;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import io.github.drsorchestration.testkit.world.service.CallGate;
import io.github.drsorchestration.testkit.world.service.ServedDrs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Accounts and Regions with servers, quotas and faults, on virtual time.
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
public final class SimulatedWorld implements QuotaSource, AccountAccess, RegionSource {

  private final VirtualTime time;
  private final Instant start;
  private final GuardedPlaces places;
  private final long seed;
  private final FaultInjector faults;
  private final CallLedger ledger = new CallLedger();
  private final CallGate gate;
  private final LaunchEvents events;
  private final PageSizes pageSizes;
  private final SimulatedDrs drs;
  private final ServedDrs served;
  private final SimulatedTags tags;
  private final SimulatedKeys keys;

  SimulatedWorld(WorldBuilder plan) {
    this.start = plan.start;
    this.seed = plan.seed;
    this.time = VirtualTime.startingAt(start);
    KeyedRandom random = new KeyedRandom(plan.seed);
    this.faults = new FaultInjector(random, start);
    plan.faults.forEach(faults::add);
    WorldRules rules =
        new WorldRules(
            random, faults, plan.timing, new RecoveryPoints(random, start, plan.sourceEndsAt));
    Places described = new Places(time, rules);
    plan.quotas.forEach(described::initialize);
    plan.servers.values().forEach(described::add);
    this.places = new GuardedPlaces(described);
    this.gate =
        new CallGate(
            time,
            call ->
                random.between(
                    plan.fastestCall,
                    plan.slowestCall,
                    "response",
                    call.where(),
                    call.subject(),
                    call.number()),
            faults,
            ledger);
    this.events = new LaunchEvents(time);
    this.pageSizes = plan.pageSizes;
    JobStarter jobs = new JobStarter(rules, events);
    FailbackControl failback = new FailbackControl(places, rules);
    this.served = new ServedDrs(places, gate, rules, jobs, failback);
    this.drs =
        new SimulatedDrs(
            places,
            rules,
            gate,
            pageSizes,
            jobs,
            new SimulatedReplication(places, gate, served),
            failback);
    this.tags = new SimulatedTags(places);
    this.keys = new SimulatedKeys(places);
  }

  public static WorldBuilder builder() {
    return new WorldBuilder();
  }

  /** The time of this world, which passes only when it is driven. */
  public VirtualTime time() {
    return time;
  }

  /** What everything that is not given was drawn from. */
  public long seed() {
    return seed;
  }

  /** When this world began. */
  public Instant start() {
    return start;
  }

  /** The service that recovers its servers. */
  public SimulatedDrs drs() {
    return drs;
  }

  /** The tags of its servers and of their sources. */
  public SimulatedTags serverTags() {
    return tags;
  }

  /** The keys of its servers' disks. */
  public SimulatedKeys keys() {
    return keys;
  }

  /** The accounts that replicate servers for others. */
  public SimulatedStaging stagingAccounts() {
    return new SimulatedStaging(this);
  }

  /** The requests that were made so far. */
  public CallLedger calls() {
    return ledger;
  }

  /** The same service one request at a time, as a client of its protocol meets it. */
  public ServedDrs served() {
    return served;
  }

  /** How large the pages of the service's answers are. */
  public PageSizes pageSizes() {
    return pageSizes;
  }

  /** The places where DRS is in use, in their order. */
  public Set<AccountRegion> inUse() {
    return places.with(Places::inUse);
  }

  /** What really happened up to now. */
  public WorldRecord record() {
    return places.with(it -> WorldRecord.of(it.all(), it.now()));
  }

  /** When an instance was launched; empty if it does not exist now. */
  public Optional<Instant> launchedAt(String instanceId) {
    return places.with(
        it ->
            it.all().stream()
                .flatMap(place -> place.instance(instanceId, it.now()).stream())
                .map(Instance::existsFrom)
                .findFirst());
  }

  /** Adds a fault, effective from now on. */
  public void add(Fault fault) {
    places.run(it -> faults.add(fault));
  }

  /** The faults by their ids, in the order in which they were added. */
  public Map<String, Fault> faults() {
    return places.with(it -> faults.all());
  }

  /** Removes a fault; false if there is none with this id. What has gone wrong stays so. */
  public boolean removeFault(String id) {
    return places.with(it -> faults.remove(id));
  }

  /** Removes all faults; what has gone wrong stays so. */
  public void clearFaults() {
    places.run(it -> faults.clear());
  }

  /** Replicates another server from now on. */
  public void add(SimulatedServer server) {
    places.run(
        it -> {
          if (it.knows(server.serverId())) {
            throw new AlreadyExistsException("server", server.serverId());
          }
          it.add(server);
        });
  }

  /** Says what servers that are added to the place are launched with, as its template would. */
  public void launchDefaults(AccountRegion where, LaunchDefaults defaults) {
    places.run(it -> LaunchTemplate.put(it.get(where).documents(), where, defaults));
  }

  /** Subscribes to the results of launches, for all jobs that are started from now on. */
  public void onLaunchResult(Consumer<LaunchResultEvent> subscriber) {
    events.subscribe(
        (job, run) ->
            subscriber.accept(
                new LaunchResultEvent(
                    job.where(),
                    run.serverId(),
                    job.jobId(),
                    job.drill(),
                    run.outcome() == LaunchStatus.LAUNCHED,
                    run.endsAt())));
  }

  /** The quotas in force, or the defaults where a fault makes them unreadable. */
  @Override
  public Quotas quotas(AccountRegion where) {
    return places.with(
        it -> {
          try {
            return gate.call(ServiceCall.LIST_SERVICE_QUOTAS, where, () -> quotas(it, where));
          } catch (ServiceException unreadable) {
            return Quotas.DEFAULTS;
          }
        });
  }

  @Override
  public void verify(AccountRegion where) {
    ServiceCall call = ServiceCall.ASSUME_ROLE;
    places.run(it -> gate.call(call, where, () -> it.addressed(call, where)));
  }

  /** Where DRS is in use. */
  @Override
  public Set<String> regions(TargetAccount account) {
    return inUse().stream()
        .filter(where -> where.accountId().equals(account.accountId()))
        .map(AccountRegion::region)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The recovery points of a server, newest first, without a call. */
  public List<RecoverySnapshot> recoveryPoints(AccountRegion where, String serverId) {
    return served.recoveryPoints(where, serverId);
  }

  /** The quotas in force, without a call. */
  public Quotas quotasOf(AccountRegion where) {
    return places.with(it -> quotas(it, where));
  }

  /** The moment, and what was launched so far. */
  @Override
  public String toString() {
    WorldRecord record = record();
    return "world at "
        + time.now()
        + ", launches: "
        + record.launches().size()
        + ", terminations: "
        + record.terminations().size();
  }

  private static Quotas quotas(Places places, AccountRegion where) {
    return places.find(where).map(Place::quotas).orElse(Quotas.DEFAULTS);
  }
}

package io.github.drsorchestration.server.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.port.AccountAccess;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.port.RegionSource;
import io.github.drsorchestration.api.port.ec2.TaggedInstances;
import io.github.drsorchestration.api.port.recovery.EncryptionKeys;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.port.recovery.ServerTags;
import io.github.drsorchestration.api.port.recovery.StagingAccounts;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.simulation.SimulationSetup;
import io.github.drsorchestration.cli.simulation.WorldSupplier;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.control.Advance;
import io.github.drsorchestration.testkit.control.KnownFault;
import io.github.drsorchestration.testkit.control.WorldControl;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.memory.ScriptedHealth;
import io.github.drsorchestration.testkit.memory.ScriptedHooks;
import io.github.drsorchestration.testkit.time.ScaledTime;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * A simulated DRS in this process, whose time passes by itself at a multiple of real time, or on
 * command. With a journal it survives a crash: its answers depend only on its seed, the time and
 * what changed something, calls or commands, so these are written down and repeated when it is
 * opened again. Meanwhile its time goes on, as DRS goes on while an orchestrator is away.
 */
public final class SimulatedDataCentre implements World {

  private static final Duration NEXT_EVENT_WITHIN = Duration.ofDays(1);

  private final Scenario scenario;
  private final SimulatedWorld world;
  private final Time real;
  private final Time time;
  private final Optional<CommandedTime> commanded;
  private final double timesReal;
  private final LiveCalls calls;
  private final Optional<WorldJournal> journal;

  private SimulatedDataCentre(
      Scenario scenario, Time real, double timesReal, Optional<WorldJournal> journal) {
    List<JsonNode> lines = new ArrayList<>(journal.map(WorldJournal::lines).orElse(List.of()));
    Instant begun =
        lines.isEmpty() ? real.now() : Instant.parse(lines.get(0).path("simulated").asText());
    Clock clock = clock(lines, real.now(), timesReal);
    if (lines.isEmpty() || clock.timesReal() != timesReal) {
      clock = new Clock(real.now(), clock.at(real.now()), timesReal);
      Clock changed = clock;
      journal.ifPresent(it -> it.append(changed));
    }
    this.scenario = scenario;
    this.real = real;
    this.timesReal = timesReal;
    this.journal = journal;
    this.world =
        new WorldSupplier(
                scenario.world(), scenario.world().seed(), PageSizes.DEFAULTS, Optional.of(begun))
            .get();
    List<JsonNode> made = lines.stream().filter(it -> it.has("call")).toList();
    Instant start = clock.at(real.now());
    this.commanded =
        timesReal > 0 ? Optional.empty() : Optional.of(new CommandedTime(start, this::goesOn));
    this.time = commanded.<Time>map(it -> it).orElseGet(() -> scaled(start));
    this.calls = new LiveCalls(world, time, journal);
    calls.repeat(made);
  }

  private Time scaled(Instant start) {
    return new ScaledTime(real, start, timesReal);
  }

  /** Time is never earlier after a crash than it was before. */
  private void goesOn(Instant moment) {
    Clock clock = new Clock(real.now(), moment, 0);
    journal.ifPresent(it -> it.append(clock));
  }

  /** One that ends with the process. */
  public static SimulatedDataCentre inMemory(Scenario scenario, Time real, double timesReal) {
    return new SimulatedDataCentre(scenario, real, timesReal, Optional.empty());
  }

  /** One that goes on where the process before left it. */
  public static SimulatedDataCentre open(
      Scenario scenario, Time real, double timesReal, Path journal) {
    return new SimulatedDataCentre(
        scenario, real, timesReal, Optional.of(WorldJournal.open(journal)));
  }

  private static Clock clock(List<JsonNode> lines, Instant now, double timesReal) {
    return lines.stream()
        .filter(it -> it.has("timesReal"))
        .reduce((earlier, later) -> later)
        .map(
            it ->
                new Clock(
                    Instant.parse(it.path("real").asText()),
                    Instant.parse(it.path("simulated").asText()),
                    it.path("timesReal").asDouble()))
        .orElse(new Clock(now, now, timesReal));
  }

  /** From when on simulated time passes how fast. */
  record Clock(Instant real, Instant simulated, double timesReal) {
    Instant at(Instant now) {
      long passed = Math.max(0, Duration.between(real, now).toNanos());
      return simulated.plusNanos(Math.round(passed * timesReal));
    }
  }

  @Override
  public Ports.Builder ports() {
    ScriptedHooks hooks = new ScriptedHooks(time);
    ScriptedHealth health = new ScriptedHealth(time, world::launchedAt);
    SimulationSetup.hooks(scenario.world(), scenario.plans(), hooks);
    SimulationSetup.health(scenario.world(), health);
    return Ports.builder()
        .time(time)
        .recoveryService(calls.live(RecoveryService.class, world.drs()))
        .quotaSource(calls.live(QuotaSource.class, world))
        .accountAccess(calls.live(AccountAccess.class, world))
        .regionSource(calls.live(RegionSource.class, world))
        .serverTags(calls.live(ServerTags.class, world.serverTags()))
        .taggedInstances(calls.live(TaggedInstances.class, world.serverTags()))
        .stagingAccounts(calls.live(StagingAccounts.class, world.stagingAccounts()))
        .encryptionKeys(calls.live(EncryptionKeys.class, world.keys()))
        .hookRunner(hooks)
        .healthProbe(health);
  }

  @Override
  public Optional<Executor> workers() {
    return commanded.map(CommandedTime::workers);
  }

  /** What really happened, with whatever is due by now. */
  public SimulatedWorld world() {
    return calls.read(control -> world);
  }

  /** What the world looks like now. */
  public WorldState state() {
    return calls.read(
        control ->
            new WorldState(
                time.now(), timesReal, control.faults(), control.state().path("places")));
  }

  public List<KnownFault> faults() {
    return calls.read(WorldControl::faults);
  }

  /** Lets something go wrong from now on. */
  public KnownFault addFault(Fault fault) {
    return (KnownFault) Objects.requireNonNull(calls.command("addFault", fault));
  }

  /** Ends a fault; what has gone wrong stays so. */
  public void removeFault(String faultId) {
    Object unused = calls.command("removeFault", faultId);
  }

  /** Ends all faults, those of the world file included. */
  public void removeFaults() {
    Object unused = calls.command("removeFaults");
  }

  /** Whether time passes on command only. */
  public boolean isCommanded() {
    return commanded.isPresent();
  }

  /**
   * Lets commanded time go on.
   *
   * @param count what changes with every event, for an advance to the next one
   */
  public Instant advance(Advance wanted, LongSupplier count) {
    CommandedTime driven = commanded.orElseThrow(IllegalStateException::new);
    return wanted
        .duration()
        .map(driven::advance)
        .orElseGet(() -> driven.advanceUntilChanged(count, NEXT_EVENT_WITHIN));
  }

  @Override
  public boolean isSimulated() {
    return true;
  }

  @Override
  public String description() {
    StringBuilder text = new StringBuilder("a simulated DRS");
    for (AccountRegion where : world.inUse()) {
      text.append(", ")
          .append(world.served().servers(where).size())
          .append(" servers in ")
          .append(where);
    }
    return text.append(pace()).toString();
  }

  private String pace() {
    if (isCommanded()) {
      return ", whose time passes on command";
    }
    return timesReal == 1 ? ", in real time" : ", " + timesReal + " times real time";
  }

  @Override
  public void close() {
    commanded.ifPresent(CommandedTime::close);
    journal.ifPresent(WorldJournal::close);
  }
}

package io.github.drsorchestration.testkit.world.job;

import io.github.drsorchestration.api.group.LaunchDisposition;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.place.Instance;
import io.github.drsorchestration.testkit.world.place.ParticipantRun;
import io.github.drsorchestration.testkit.world.place.Server;
import io.github.drsorchestration.testkit.world.rule.FaultOpportunity;
import io.github.drsorchestration.testkit.world.rule.SimulatedTiming;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import io.github.drsorchestration.testkit.world.server.PhaseDurations;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Simulates the launch of one server: clean-up, snapshot, conversion and launch in sequence, with
 * the faults that hit it. The clean-up deletes the earlier instance before anything is known about
 * the new one.
 */
final class LaunchSimulation {

  private final WorldRules rules;
  private final Server server;
  private final JobHeader header;
  private final Optional<String> pinned;
  private final FaultOpportunity occasion;
  private final PhaseDurations phases;
  private final ServerLog log;
  private final Optional<Instance> deleted;
  private Instant deletedAt = SimulatedTiming.NEVER;
  private Instant recoveryPointAt = SimulatedTiming.NEVER;
  private @Nullable Instance launched;

  LaunchSimulation(WorldRules rules, Server server, Optional<String> pinned, JobHeader header) {
    this.rules = rules;
    this.server = server;
    this.header = header;
    this.pinned = pinned;
    this.occasion =
        new FaultOpportunity(header.where(), server.id(), server.nextLaunch(), header.createdAt());
    this.deleted = server.instanceAt(header.createdAt());
    this.phases = phases();
    this.log = new ServerLog(server.id(), header.startsAt());
  }

  static boolean failsSilently(WorldRules rules, Server server, JobHeader header) {
    return rules
        .faults()
        .hits(
            FaultKind.FAILS_SILENTLY,
            new FaultOpportunity(
                header.where(), server.id(), server.nextLaunch(), header.createdAt()));
  }

  ParticipantRun run() {
    if (hits(FaultKind.FAILS_SILENTLY)) {
      return failSilently();
    }
    cleanUp();
    if (!takeSnapshot() || !convert()) {
      return end(LaunchStatus.FAILED);
    }
    if (hits(FaultKind.LAUNCH_STALLS)) {
      return end(SimulatedTiming.NEVER, LaunchStatus.IN_PROGRESS);
    }
    log.write("CONVERSION_END");
    return launch();
  }

  private ParticipantRun failSilently() {
    log.write("SNAPSHOT_START");
    log.pass(JobHeader.SILENT_FAILURE);
    log.write("SNAPSHOT_END");
    return new ParticipantRun(
        server.id(),
        pinned,
        header.startsAt(),
        log.now(),
        LaunchStatus.FAILED,
        Optional.empty(),
        Optional.empty(),
        SimulatedTiming.NEVER,
        log.lines(),
        hits(FaultKind.EVENT_DROPPED));
  }

  private void cleanUp() {
    log.write("CLEANUP_START");
    Instant began = log.now();
    log.pass(phases.cleanup());
    deletedAt = log.now();
    deleted.ifPresent(instance -> instance.end(began, deletedAt));
    log.write("CLEANUP_END");
  }

  private boolean takeSnapshot() {
    if (pinned.isPresent()) {
      log.write("USING_PREVIOUS_SNAPSHOT");
      recoveryPointAt = momentOf(pinned.get());
      return true;
    }
    recoveryPointAt =
        lastWrite().minus(server.definitionAt(header.createdAt()).lag().orElse(Duration.ZERO));
    log.write("SNAPSHOT_START");
    log.pass(phases.snapshot());
    if (hits(FaultKind.SNAPSHOT_FAILS)) {
      log.writeFailure("SNAPSHOT_FAIL", "The snapshot of a volume could not be created");
      return false;
    }
    Optional<RecoverySnapshot> previous =
        hits(FaultKind.SNAPSHOT_FALLS_BACK)
            ? rules
                .recoveryPoints()
                .newestAt(header.createdAt(), server.definitionAt(header.createdAt()))
            : Optional.empty();
    if (previous.isPresent()) {
      log.writeFailure("SNAPSHOT_FAIL", "The snapshot of a volume could not be created");
      log.write("USING_PREVIOUS_SNAPSHOT");
      recoveryPointAt = previous.get().takenAt();
    } else {
      log.write("SNAPSHOT_END");
    }
    return true;
  }

  /** The disaster ended the original sources; an instance whose disks are copied lives on. */
  private Instant lastWrite() {
    return server.lineage().source().isPresent()
        ? log.now()
        : rules.recoveryPoints().lastWrite(log.now());
  }

  private boolean convert() {
    log.write("CONVERSION_START");
    log.pass(phases.conversion());
    fault(FaultKind.LAUNCH_LATE).flatMap(Fault::magnitude).ifPresent(log::pass);
    if (hits(FaultKind.CONVERSION_FAILS)) {
      log.writeFailure("CONVERSION_FAIL", "The conversion server could not be reached");
      return false;
    }
    return true;
  }

  private ParticipantRun launch() {
    log.write("LAUNCH_START");
    log.pass(phases.launch());
    if (hits(FaultKind.LAUNCH_FAILS)) {
      log.writeFailure("LAUNCH_FAILED", "EC2 has no capacity for the instance type");
      return end(LaunchStatus.FAILED);
    }
    launched = makeInstance();
    boolean actions = server.settings().postLaunchEnabled().orElse(true);
    if (actions) {
      log.pass(server.definition().postLaunchActions());
    }
    return end(
        actions && hits(FaultKind.POST_LAUNCH_ACTION_FAILS)
            ? LaunchStatus.FAILED
            : LaunchStatus.LAUNCHED);
  }

  private Instance makeInstance() {
    boolean stopped =
        server.settings().launchDisposition().orElse(LaunchDisposition.STARTED)
            == LaunchDisposition.STOPPED;
    RecoveryInstance description =
        RecoveryInstance.builder()
            .instanceId(
                server
                    .settings()
                    .launchIntoInstanceId()
                    .orElseGet(() -> rules.instanceId(server.id(), occasion.number())))
            .where(header.where())
            .serverId(server.id())
            .jobId(header.jobId())
            .drill(header.drill())
            .state(stopped ? InstanceState.STOPPED : InstanceState.RUNNING)
            .recoveryPointAt(recoveryPointAt)
            .tags(
                server.settings().copyTags().orElse(false) ? server.definition().tags() : Map.of())
            .build();
    Instant listedFrom =
        fault(FaultKind.INSTANCE_LISTED_LATE)
            .map(late -> late.magnitude().map(log.now()::plus).orElse(SimulatedTiming.NEVER))
            .orElse(log.now());
    return new Instance(description, log.now(), listedFrom);
  }

  private ParticipantRun end(LaunchStatus outcome) {
    return end(log.now(), outcome);
  }

  private ParticipantRun end(Instant at, LaunchStatus outcome) {
    return new ParticipantRun(
        server.id(),
        pinned,
        header.startsAt(),
        at,
        outcome,
        Optional.ofNullable(launched),
        deleted,
        deletedAt,
        log.lines(),
        hits(FaultKind.EVENT_DROPPED));
  }

  private PhaseDurations phases() {
    SimulatedServer definition = server.definition();
    PhaseDurations usual =
        definition
            .phaseDurations()
            .orElseGet(() -> LaunchPhases.drawn(rules.random(), definition, occasion.number()));
    PhaseDurations cleaned = deleted.isPresent() ? usual : LaunchPhases.withoutCleanup(usual);
    PhaseDurations taken = pinned.isPresent() ? LaunchPhases.withoutSnapshot(cleaned) : cleaned;
    return definition
        .launchDuration()
        .map(total -> LaunchPhases.scaled(taken, total))
        .orElse(taken);
  }

  private Instant momentOf(String snapshotId) {
    return rules
        .recoveryPoints()
        .find(header.createdAt(), server.definitionAt(header.createdAt()), snapshotId)
        .map(RecoverySnapshot::takenAt)
        .orElseThrow();
  }

  private Optional<Fault> fault(FaultKind kind) {
    return rules.faults().hitting(kind, occasion);
  }

  private boolean hits(FaultKind kind) {
    return fault(kind).isPresent();
  }
}

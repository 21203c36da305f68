package io.github.drsorchestration.testkit.world.place;

import io.github.drsorchestration.api.group.LaunchDisposition;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.RightSizing;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.LaunchResult;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.testkit.world.rule.SimulatedTiming;
import io.github.drsorchestration.testkit.world.rule.SyncFaults;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import io.github.drsorchestration.testkit.world.server.EarlierInstance;
import io.github.drsorchestration.testkit.world.server.RecoveryPoint;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A source server and how it changes with time. */
public final class Server {

  private static final LaunchSettings USUAL =
      LaunchSettings.builder()
          .copyPrivateIp(false)
          .copyTags(true)
          .launchDisposition(LaunchDisposition.STARTED)
          .rightSizing(RightSizing.BASIC)
          .osByol(false)
          .postLaunchEnabled(true)
          .build();

  private SimulatedServer definition;
  private final Instant start;
  private LaunchSettings settings;
  private Lineage lineage = Lineage.NONE;
  private @Nullable Replication replication;
  private boolean deleted;
  private int launches;
  private int terminations;
  private int syncs;
  private @Nullable Instance earlier;
  private @Nullable Instance latest;
  private @Nullable Job job;
  private @Nullable LastRun lastLaunch;

  Server(SimulatedServer definition, Instant start, String earlierInstanceId) {
    this.definition = definition;
    this.start = start;
    this.settings = USUAL.overlaidWith(definition.launchSettings());
    if (definition.earlierInstance() != EarlierInstance.NONE) {
      latest = Instance.earlier(definition, definition.where(), earlierInstanceId, start);
    }
  }

  public SimulatedServer definition() {
    return definition;
  }

  /** Changes its definition from now on, except for its launch settings. */
  public void redefine(UnaryOperator<SimulatedServer> change) {
    definition = change.apply(definition);
  }

  /** Its definition, with the state of its replication at a moment. */
  public SimulatedServer definitionAt(Instant now) {
    Optional<SimulatedServer> staging =
        lineage.staging().map(extended -> extended.definitionAt(now));
    if (staging.isPresent()) {
      return definition.toBuilder()
          .replicationState(staging.get().replicationState())
          .lag(staging.get().lag())
          .recoveryPoints(staging.get().recoveryPoints())
          .build();
    }
    if (replication == null) {
      return definition;
    }
    return definition.toBuilder()
        .replicationState(replication.stateAt(now, readableUntil()))
        .lag(replication.lagAt(now))
        .recoveryPoints(replication.pointsAt(now, readableUntil()))
        .build();
  }

  /** Replaces its replication from now on. */
  public void replicate(Replication other) {
    replication = other;
  }

  /** Begins its replication with the first copy of all disks. */
  public void beginReplication(WorldRules rules, Instant now, List<RecoveryPoint> kept) {
    replication = Replication.beginning(rules, this, now, kept);
    syncs++;
  }

  /**
   * Begins its replication at a later moment, when the agent on its source runs again; until then
   * nothing is seen of it. Its recovery points stay.
   */
  public void resumeReplication(WorldRules rules, Instant now, Instant from) {
    replication =
        Replication.beginning(rules, this, from, recoveryPointsAt(now, rules)).unseenSince(now);
    syncs++;
  }

  /** The faults of its next sync, which may be named by the server that it reverses, too. */
  SyncFaults nextSyncFaults(WorldRules rules) {
    Set<String> subjects = new LinkedHashSet<>(List.of(id()));
    lineage.reversed().ifPresent(other -> subjects.add(other.id()));
    return new SyncFaults(rules, subjects, syncs + 1);
  }

  /** When its current replication was started or stopped. */
  public Optional<Instant> replicatedSince() {
    return Optional.ofNullable(replication).map(course -> course.states().firstKey());
  }

  /** The recovery points that it has at a moment, newest first. */
  public List<RecoveryPoint> recoveryPointsAt(Instant now, WorldRules rules) {
    return rules
        .recoveryPoints()
        .at(now, definitionAt(now))
        .map(point -> new RecoveryPoint(point.snapshotId(), point.takenAt(), Optional.empty()))
        .toList();
  }

  public Lineage lineage() {
    return lineage;
  }

  public void become(Lineage other) {
    lineage = other;
  }

  public boolean isDeleted() {
    return deleted;
  }

  public void delete() {
    deleted = true;
  }

  /** The server that replicates this instance at the moment. */
  public Optional<Server> replicatorOf(Instance instance, Instant now) {
    return lineage
        .reversed()
        .filter(server -> !server.isDeleted())
        .filter(server -> server.lineage().source().filter(instance::equals).isPresent())
        .filter(server -> server.definitionAt(now).replicationState().isRecoverable());
  }

  public String id() {
    return definition.serverId();
  }

  public LaunchSettings settings() {
    return settings;
  }

  public void apply(LaunchSettings changes) {
    settings = settings.overlaidWith(changes);
  }

  /** Launches go into an existing instance from now on, or into new ones. */
  public void launchInto(Optional<String> instanceId) {
    settings = settings.toBuilder().launchIntoInstanceId(instanceId).build();
  }

  public int nextLaunch() {
    return launches + 1;
  }

  public int nextTermination() {
    return terminations + 1;
  }

  public boolean busyAt(Instant now) {
    return job != null && job.activeAt(now);
  }

  public Optional<Instance> instanceAt(Instant now) {
    return Stream.of(Optional.ofNullable(latest), Optional.ofNullable(earlier))
        .flatMap(Optional::stream)
        .filter(instance -> instance.existsAt(now))
        .findFirst();
  }

  public Optional<RecoveryInstance> listedInstanceAt(Instant now) {
    return instanceAt(now).flatMap(instance -> instance.listedAt(now));
  }

  /** Joins a job. */
  void join(Job joined, ParticipantRun run) {
    job = joined;
    if (joined.initiatedBy().isPresent()) {
      launches += joined.initiatedBy().get().equals("FAILBACK") ? 1 : 0;
      return;
    }
    if (joined.type() != JobType.LAUNCH) {
      terminations++;
      return;
    }
    launches++;
    lastLaunch = new LastRun(joined.jobId(), joined.createdAt(), joined.drill(), run);
    run.instance()
        .ifPresent(
            launched -> {
              earlier = latest;
              latest = launched;
            });
  }

  public ServerDetails detailsAt(Instant now) {
    Optional<ServerDetails.LastLaunch> last =
        Optional.ofNullable(lastLaunch)
            .map(
                run ->
                    new ServerDetails.LastLaunch(
                        run.jobId(), run.createdAt(), run.drill(), run.run().statusAt(now)));
    return new ServerDetails(
        viewAt(now),
        definition,
        start,
        last,
        RelatedServer.of(lineage.reversed()),
        RelatedServer.of(lineage.staging()));
  }

  public SourceServer viewAt(Instant now) {
    SimulatedServer current = definitionAt(now);
    boolean healthy = current.replicationState().isHealthy();
    SourceServer.Builder view = SourceServer.builder();
    current.lag().or(() -> noLag(healthy)).ifPresent(view::lag);
    return view.serverId(id())
        .where(definition.where())
        .hostname(definition.hostname())
        .tags(definition.tags())
        .replicationState(current.replicationState())
        .recoveryInstanceId(listedInstanceAt(now).map(RecoveryInstance::instanceId))
        .lastLaunchResult(lastLaunchResultAt(now))
        .lastSeenAt(healthy ? now : start)
        .addedAt(start)
        .direction(lineage.direction())
        .origin(definition.origin())
        .originInstanceId(
            lineage.source().map(Instance::id).or(() -> definition.originInstanceId()))
        .reversed(
            lineage
                .reversed()
                .filter(other -> !other.isDeleted())
                .map(other -> new ServerReference(other.definition().where(), other.id())))
        .disks(
            DiskView.of(
                current.replicationState(),
                copiedAt(now, current.replicationState()),
                current.lag().orElse(Duration.ZERO)))
        .replicationError(errorAt(now, current.replicationState()))
        .syncedAt(expectedSyncAt(now))
        .stagingAccountId(
            lineage.staging().map(staging -> staging.definition().where().accountId()))
        .stagingServerId(lineage.staging().map(Server::id))
        .build();
  }

  private double copiedAt(Instant now, ReplicationState state) {
    if (lineage.staging().isPresent()) {
      return lineage.staging().get().copiedAt(now, state);
    }
    if (replication != null) {
      return replication.copiedAt(now, readableUntil());
    }
    return state.isHealthy() || state == ReplicationState.STALLED ? 1 : 0;
  }

  private Optional<String> errorAt(Instant now, ReplicationState state) {
    if (lineage.staging().isPresent()) {
      return lineage.staging().get().errorAt(now, state);
    }
    if (replication != null) {
      return replication.errorAt(now, readableUntil());
    }
    return state == ReplicationState.STALLED ? Optional.of("AGENT_NOT_SEEN") : Optional.empty();
  }

  private Optional<Instant> expectedSyncAt(Instant now) {
    return lineage
        .staging()
        .map(staging -> staging.expectedSyncAt(now))
        .orElseGet(
            () ->
                Optional.ofNullable(replication)
                    .flatMap(course -> course.expectedSyncAt(now, readableUntil())));
  }

  private Instant readableUntil() {
    return lineage.source().map(Instance::readableUntil).orElse(SimulatedTiming.NEVER);
  }

  private static Optional<Duration> noLag(boolean healthy) {
    return healthy ? Optional.of(Duration.ZERO) : Optional.empty();
  }

  private LaunchResult lastLaunchResultAt(Instant now) {
    if (lastLaunch == null) {
      return definition.earlierInstance() == EarlierInstance.NONE
          ? LaunchResult.NOT_STARTED
          : LaunchResult.SUCCEEDED;
    }
    LaunchStatus status = lastLaunch.run().statusAt(now);
    if (!status.isFinal()) {
      return LaunchResult.PENDING;
    }
    return status == LaunchStatus.LAUNCHED ? LaunchResult.SUCCEEDED : LaunchResult.FAILED;
  }

  private record LastRun(String jobId, Instant createdAt, boolean drill, ParticipantRun run) {}
}

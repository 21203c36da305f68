package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.group.LaunchDisposition;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.RightSizing;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.LaunchResult;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.SourceServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A source server as time goes on. */
final class Server {

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
  private int launches;
  private int terminations;
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

  SimulatedServer definition() {
    return definition;
  }

  /** Makes it another, from now on; its launch settings stay what they are. */
  void redefine(UnaryOperator<SimulatedServer> change) {
    definition = change.apply(definition);
  }

  String id() {
    return definition.serverId();
  }

  LaunchSettings settings() {
    return settings;
  }

  void apply(LaunchSettings changes) {
    settings = settings.overlaidWith(changes);
  }

  int nextLaunch() {
    return launches + 1;
  }

  int nextTermination() {
    return terminations + 1;
  }

  boolean busyAt(Instant now) {
    return job != null && job.activeAt(now);
  }

  Optional<Instance> instanceAt(Instant now) {
    return Stream.of(Optional.ofNullable(latest), Optional.ofNullable(earlier))
        .flatMap(Optional::stream)
        .filter(instance -> instance.existsAt(now))
        .findFirst();
  }

  Optional<RecoveryInstance> listedInstanceAt(Instant now) {
    return instanceAt(now).flatMap(instance -> instance.listedAt(now));
  }

  /** Takes part in a job from now on. */
  void join(Job joined, ServerRun run) {
    job = joined;
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

  ServerDetails detailsAt(Instant now) {
    Optional<ServerDetails.LastLaunch> last =
        Optional.ofNullable(lastLaunch)
            .map(
                run ->
                    new ServerDetails.LastLaunch(
                        run.jobId(), run.createdAt(), run.drill(), run.run().statusAt(now)));
    return new ServerDetails(viewAt(now), definition, start, last);
  }

  SourceServer viewAt(Instant now) {
    SourceServer.Builder view = SourceServer.builder();
    definition.lag().or(this::noLag).ifPresent(view::lag);
    return view.serverId(id())
        .where(definition.where())
        .hostname(definition.hostname())
        .tags(definition.tags())
        .replicationState(definition.replicationState())
        .recoveryInstanceId(listedInstanceAt(now).map(RecoveryInstance::instanceId))
        .lastLaunchResult(lastLaunchResultAt(now))
        .lastSeenAt(definition.replicationState().isHealthy() ? now : start)
        .build();
  }

  private Optional<Duration> noLag() {
    return definition.replicationState().isHealthy()
        ? Optional.of(Duration.ZERO)
        : Optional.empty();
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

  private record LastRun(String jobId, Instant createdAt, boolean drill, ServerRun run) {}
}

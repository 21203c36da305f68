package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The networks of a place whose configuration DRS replicates, as time goes on. Nothing is checked
 * here but the room for jobs.
 */
public final class SourceNetworks {

  private final WorldRules rules;
  private final VirtualTime time;
  private final Place place;
  private final Map<String, Course> courses;

  SourceNetworks(WorldRules rules, VirtualTime time, Place place) {
    this.rules = rules;
    this.time = time;
    this.place = place;
    this.courses = place.networks();
  }

  /** How the replication of a network stands. */
  public enum Status {
    STOPPED,
    IN_PROGRESS,
    PROTECTED
  }

  /**
   * The recovery of a network that was started last.
   *
   * @param job its job
   * @param initiatedBy what started it
   */
  public record LastRecovery(RecoveryJob job, Optional<String> initiatedBy) {}

  public Status status(String networkId) {
    Instant protectedFrom = course(networkId).protectedFrom;
    if (protectedFrom.equals(Timing.NEVER)) {
      return Status.STOPPED;
    }
    return protectedFrom.isAfter(now()) ? Status.IN_PROGRESS : Status.PROTECTED;
  }

  public void startReplication(String networkId) {
    Duration takes =
        rules
            .chance()
            .between(Duration.ofMinutes(2), Duration.ofMinutes(10), "network", networkId, now());
    course(networkId).protectedFrom = now().plus(takes);
  }

  public void stopReplication(String networkId) {
    course(networkId).protectedFrom = Timing.NEVER;
  }

  public void remove(String networkId) {
    courses.remove(networkId);
  }

  /** Whether a job has the network. */
  public boolean busy(String networkId) {
    Job job = course(networkId).job;
    return job != null && job.activeAt(now());
  }

  /** Starts the recovery of networks, or what else a job does with them. */
  public RecoveryJob recover(
      Collection<String> networkIds, String initiatedBy, Map<String, String> tags) {
    Job job = new JobMaker(rules, place, now()).recoverNetworks(networkIds, initiatedBy, tags);
    networkIds.forEach(id -> course(id).job = job);
    return job.viewAt(now());
  }

  /** The job that was started last with a network. */
  public Optional<LastRecovery> lastRecovery(String networkId) {
    return Optional.ofNullable(course(networkId).job)
        .map(job -> new LastRecovery(job.viewAt(now()), job.initiatedBy()));
  }

  private Course course(String networkId) {
    return courses.computeIfAbsent(networkId, id -> new Course());
  }

  private Instant now() {
    return time.now();
  }

  /** The course of one network. */
  static final class Course {
    private Instant protectedFrom = Timing.NEVER;
    private @Nullable Job job;
  }

  static Map<String, Course> none() {
    return new TreeMap<>();
  }
}

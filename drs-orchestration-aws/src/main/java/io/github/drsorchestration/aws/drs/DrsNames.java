package io.github.drsorchestration.aws.drs;

import io.github.drsorchestration.api.server.FailbackState;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.LaunchResult;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.OriginEnvironment;
import io.github.drsorchestration.api.server.ReplicationDirection;
import io.github.drsorchestration.api.server.ReplicationState;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names that DRS gives to states. For a name that is newer than this library, the careful
 * reading is chosen: a job goes on, an instance exists, a server can be recovered but is not well.
 */
final class DrsNames {

  private static final Map<String, ReplicationState> REPLICATION =
      byName(ReplicationState.values());
  private static final Map<String, LaunchResult> RESULTS = byName(LaunchResult.values());
  private static final Map<String, ReplicationDirection> DIRECTIONS =
      byName(ReplicationDirection.values());
  private static final Map<String, JobType> TYPES = byName(JobType.values());
  private static final Map<String, JobStatus> STATUSES = byName(JobStatus.values());
  private static final Map<String, LaunchStatus> LAUNCHES = byName(LaunchStatus.values());
  private static final Map<String, InstanceState> INSTANCES = byName(InstanceState.values());

  private static final Map<String, FailbackState> FAILBACKS = byName(FailbackState.values());
  private static final Map<String, OriginEnvironment> ORIGINS = byName(OriginEnvironment.values());

  private DrsNames() {}

  static ReplicationState replication(@Nullable String name) {
    return DrsValues.constant(
        REPLICATION, name, ReplicationState.STALLED, ReplicationState.STALLED);
  }

  static LaunchResult lastResult(@Nullable String name) {
    return DrsValues.constant(RESULTS, name, LaunchResult.NOT_STARTED, LaunchResult.PENDING);
  }

  static ReplicationDirection direction(@Nullable String name) {
    return DrsValues.constant(
        DIRECTIONS, name, ReplicationDirection.FAILOVER, ReplicationDirection.FAILOVER);
  }

  /** An unknown type is neither a launch nor a termination, but occupies its servers like both. */
  static JobType jobType(@Nullable String name) {
    return DrsValues.constant(
        TYPES, name, JobType.CREATE_CONVERTED_SNAPSHOT, JobType.CREATE_CONVERTED_SNAPSHOT);
  }

  static JobStatus jobStatus(@Nullable String name) {
    return DrsValues.constant(STATUSES, name, JobStatus.PENDING, JobStatus.STARTED);
  }

  static LaunchStatus launchStatus(@Nullable String name) {
    return DrsValues.constant(LAUNCHES, name, LaunchStatus.PENDING, LaunchStatus.IN_PROGRESS);
  }

  static InstanceState instanceState(@Nullable String name) {
    return DrsValues.constant(INSTANCES, name, InstanceState.PENDING, InstanceState.PENDING);
  }

  static FailbackState failback(@Nullable String name) {
    return DrsValues.constant(
        FAILBACKS,
        name,
        FailbackState.FAILBACK_NOT_STARTED,
        FailbackState.FAILBACK_LAUNCH_STATE_NOT_AVAILABLE);
  }

  static OriginEnvironment origin(@Nullable String name) {
    return DrsValues.constant(ORIGINS, name, OriginEnvironment.AWS, OriginEnvironment.AWS);
  }

  private static <E extends Enum<E>> Map<String, E> byName(E[] values) {
    return Arrays.stream(values)
        .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
  }
}

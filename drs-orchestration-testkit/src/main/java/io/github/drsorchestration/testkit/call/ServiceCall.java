package io.github.drsorchestration.testkit.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.drsorchestration.api.failure.InvalidValueException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The calls of a simulated world, under their AWS names. */
public enum ServiceCall {
  ASSUME_ROLE("AssumeRole", Effect.NONE),
  LIST_SERVICE_QUOTAS("ListServiceQuotas", Effect.NONE),
  DESCRIBE_SOURCE_SERVERS("DescribeSourceServers", Effect.NONE),
  DESCRIBE_RECOVERY_SNAPSHOTS("DescribeRecoverySnapshots", Effect.NONE),
  DESCRIBE_RECOVERY_INSTANCES("DescribeRecoveryInstances", Effect.NONE),
  DESCRIBE_JOBS("DescribeJobs", Effect.NONE),
  DESCRIBE_JOB_LOG_ITEMS("DescribeJobLogItems", Effect.NONE),
  GET_LAUNCH_CONFIGURATION("GetLaunchConfiguration", Effect.NONE),
  UPDATE_LAUNCH_CONFIGURATION("UpdateLaunchConfiguration", Effect.CHANGES),
  DESCRIBE_LAUNCH_CONFIGURATION_TEMPLATES("DescribeLaunchConfigurationTemplates", Effect.NONE),
  START_RECOVERY("StartRecovery", Effect.STARTS_JOB),
  TERMINATE_RECOVERY_INSTANCES("TerminateRecoveryInstances", Effect.STARTS_JOB),
  REVERSE_REPLICATION("ReverseReplication", Effect.CHANGES_SERVER),
  START_REPLICATION("StartReplication", Effect.CHANGES_SERVER),
  STOP_REPLICATION("StopReplication", Effect.CHANGES_SERVER),
  RETRY_DATA_REPLICATION("RetryDataReplication", Effect.CHANGES),
  DISCONNECT_SOURCE_SERVER("DisconnectSourceServer", Effect.CHANGES_SERVER),
  DELETE_SOURCE_SERVER("DeleteSourceServer", Effect.CHANGES_SERVER),
  DISCONNECT_RECOVERY_INSTANCE("DisconnectRecoveryInstance", Effect.CHANGES_SERVER),
  DELETE_RECOVERY_INSTANCE("DeleteRecoveryInstance", Effect.CHANGES_SERVER),
  START_FAILBACK_LAUNCH("StartFailbackLaunch", Effect.STARTS_JOB),
  STOP_FAILBACK("StopFailback", Effect.CHANGES);

  /** The calls that begin and end replication, and bring back what was recovered. */
  private static final Set<ServiceCall> OF_REPLICATION =
      EnumSet.range(REVERSE_REPLICATION, STOP_FAILBACK);

  private final String awsName;
  private final Effect effect;

  ServiceCall(String awsName, Effect effect) {
    this.awsName = awsName;
    this.effect = effect;
  }

  /** The call with this AWS name. */
  @JsonCreator
  public static ServiceCall named(String awsName) {
    return find(awsName)
        .orElseThrow(
            () ->
                new InvalidValueException(
                    "operation",
                    "must be one of " + Arrays.toString(values()) + ", is '" + awsName + "'"));
  }

  /** The call with this AWS name, if there is one. */
  public static Optional<ServiceCall> find(String awsName) {
    return Arrays.stream(values()).filter(call -> call.awsName.equals(awsName)).findFirst();
  }

  /** Whether it begins or ends replication, or brings back what was recovered. */
  public boolean isOfReplication() {
    return OF_REPLICATION.contains(this);
  }

  /** Whether it is refused while a job processes a server that it concerns. */
  public boolean needsIdleServers() {
    return effect == Effect.STARTS_JOB || effect == Effect.CHANGES_SERVER;
  }

  /** Whether it starts a job, so that repeating it is not safe. */
  public boolean startsJob() {
    return effect == Effect.STARTS_JOB;
  }

  /** Whether it changes something, so that its outcome is unknown if the response is lost. */
  public boolean changesSomething() {
    return effect != Effect.NONE;
  }

  @JsonValue
  @Override
  public String toString() {
    return awsName;
  }

  private enum Effect {
    NONE,
    CHANGES,
    /** Changes a server that must not be in a job. */
    CHANGES_SERVER,
    STARTS_JOB
  }
}

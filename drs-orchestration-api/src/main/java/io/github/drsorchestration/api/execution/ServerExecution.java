package io.github.drsorchestration.api.execution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.drsorchestration.api.execution.request.RecoveryPointChoice;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ServerReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One server within an execution: what has become of it, when, and why. */
@Value.Immutable
@JsonSerialize(as = ImmutableServerExecution.class)
@JsonDeserialize(builder = ServerExecution.Builder.class)
public interface ServerExecution {

  String serverId();

  AccountRegion where();

  /** What people call it: {@code SourceServer.displayName()} when the execution began. */
  String name();

  /** Whether its failure cannot fail the wave. */
  @Value.Default
  default boolean optional() {
    return false;
  }

  @Value.Default
  default ServerStatus status() {
    return ServerStatus.PENDING;
  }

  /** The recovery point to launch from, where one was chosen; otherwise the latest state. */
  Optional<String> snapshotId();

  /** Which recovery point a retry chose for it; absent, what the start chose counts. */
  Optional<RecoveryPointChoice> recoveryPoint();

  /** How long its launch took the last time. */
  Optional<Duration> expectedDuration();

  /** Whether its launch settings need no attention any more. */
  @Value.Default
  default boolean settingsReady() {
    return false;
  }

  /** When it was first tried to put its launch settings right. */
  Optional<Instant> settingsTriedAt();

  /** The attempt that it is or was in. */
  Optional<String> attemptId();

  Optional<String> jobId();

  /** The instance, also that of a failed launch. */
  Optional<String> recoveryInstanceId();

  /** The moment that the instance's disks show. */
  Optional<Instant> recoveryPointAt();

  /** Since when there has been no room for its launch, where that is what it waits for. */
  Optional<Instant> waitsForRoomSince();

  /** Where it had to wait for room, by when it has to be up; its wave's deadline may be earlier. */
  Optional<Instant> deadline();

  /** When its job was submitted. */
  Optional<Instant> launchingAt();

  /** When DRS was first seen to have launched it. */
  Optional<Instant> launchedAt();

  /** When it was first seen healthy, or launched where nothing checks its health. */
  Optional<Instant> recoveredAt();

  Optional<Failure> failure();

  /** When it was given up. */
  Optional<Instant> failedAt();

  /** The execution that held it at the start; it is launched once that has let go of it. */
  Optional<String> heldBy();

  /** Why somebody skipped it, or why it takes no part. */
  Optional<String> skipReason();

  /** The launches before the present one. */
  List<PreviousLaunch> previousLaunches();

  /** Its way home, in a failback. */
  Optional<ServerFailback> failback();

  /** The source server that DRS launches: in a failback, the one that replicates it back. */
  @JsonIgnore
  default ServerReference launched() {
    return failback()
        .flatMap(ServerFailback::reversed)
        .orElseGet(() -> new ServerReference(where(), serverId()));
  }

  /** Whether a machine on premises is launched for it, and no instance. */
  @JsonIgnore
  default boolean isToPremises() {
    return failback().filter(ServerFailback::isToPremises).isPresent();
  }

  /** Whether this is the attempt that the server is or was in last. */
  default boolean isIn(JobAttempt attempt) {
    return attemptId().filter(attempt.attemptId()::equals).isPresent();
  }

  @Value.Check
  default void check() {
    Check.serverId("serverId", serverId());
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one; a value that breaks a rule is refused by {@code build()}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  final class Builder extends ImmutableServerExecution.Builder {
    Builder() {}
  }
}

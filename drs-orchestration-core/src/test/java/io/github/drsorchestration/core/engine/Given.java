package io.github.drsorchestration.core.engine;

import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.id;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.JobTags;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Waves, servers, attempts and jobs in a given state; a test says only what it is about. */
public final class Given {

  private Given() {}

  /** A wave of the plan. */
  public static Wave.Builder planned(String name) {
    return Wave.builder().name(name).addGroupIds("g");
  }

  /** A wave that has not begun. */
  public static WaveExecution.Builder wave(Wave.Builder planned, ServerExecution.Builder... of) {
    return WaveExecution.builder()
        .wave(planned.build())
        .servers(Stream.of(of).map(ServerExecution.Builder::build).toList());
  }

  public static WaveExecution.Builder wave(String name, ServerExecution.Builder... servers) {
    return wave(planned(name), servers);
  }

  /** A wave that began now and has come this far. */
  public static WaveExecution.Builder wave(
      WaveStatus status, Wave.Builder planned, ServerExecution.Builder... servers) {
    WaveExecution.Builder wave = wave(planned, servers).status(status).startedAt(NOW);
    return status.isActive()
        ? wave.deadline(NOW.plus(planned.build().timeout()))
        : wave.endedAt(NOW);
  }

  public static WaveExecution.Builder wave(
      WaveStatus status, String name, ServerExecution.Builder... servers) {
    return wave(status, planned(name), servers);
  }

  /** A server that waits for its launch. */
  public static ServerExecution.Builder server(String name) {
    return ServerExecution.builder().serverId(id(name)).where(PLACE).name(name);
  }

  public static ServerExecution.Builder launching(String name, String attemptId) {
    return server(name).status(ServerStatus.LAUNCHING).attemptId(attemptId).launchingAt(NOW);
  }

  public static ServerExecution.Builder launched(String name, String attemptId) {
    return launching(name, attemptId)
        .status(ServerStatus.LAUNCHED)
        .launchedAt(NOW)
        .recoveryInstanceId("i-" + name);
  }

  public static ServerExecution.Builder recovered(String name) {
    return server(name)
        .status(ServerStatus.RECOVERED)
        .launchedAt(NOW)
        .recoveredAt(NOW)
        .recoveryInstanceId("i-" + name);
  }

  public static ServerExecution.Builder failed(String name) {
    return server(name)
        .status(ServerStatus.FAILED)
        .failure(failure(FailureCode.LAUNCH_FAILED))
        .failedAt(NOW);
  }

  public static Failure failure(FailureCode code) {
    return new Failure(code, "a failure of the test");
  }

  /** An attempt whose job runs. */
  public static JobAttempt.Builder submitted(String attemptId, String jobId, String... servers) {
    return Samples.attempt(attemptId, AttemptStatus.SUBMITTED, servers)
        .jobId(jobId)
        .submittedAt(NOW);
  }

  /** An attempt whose job has ended. */
  public static JobAttempt.Builder ended(String attemptId, String jobId, String... servers) {
    return submitted(attemptId, jobId, servers).status(AttemptStatus.ENDED).endedAt(NOW);
  }

  public static JobAttempt.Builder rejected(String attemptId, FailureCode code, String... servers) {
    return Samples.attempt(attemptId, AttemptStatus.REJECTED, servers)
        .endedAt(NOW)
        .rejection(failure(code))
        .retryAt(NOW);
  }

  /** The job of an attempt, as DRS lists it. */
  public static RecoveryJob.Builder job(String jobId, String attemptId, JobParticipant... servers) {
    return Samples.job(jobId, JobStatus.STARTED)
        .tags(Map.of(JobTags.ATTEMPT, attemptId))
        .participants(List.of(servers));
  }

  public static JobParticipant participant(String name, LaunchStatus status) {
    return new JobParticipant(id(name), status, Optional.empty());
  }

  public static JobParticipant participant(String name, LaunchStatus status, String instanceId) {
    return new JobParticipant(id(name), status, Optional.of(instanceId));
  }

  /** The running drill instance of a server. */
  public static RecoveryInstance.Builder instance(String name) {
    return RecoveryInstance.builder()
        .instanceId("i-" + name)
        .where(PLACE)
        .serverId(id(name))
        .drill(true)
        .state(InstanceState.RUNNING);
  }

  /** A running instance that may carry production. */
  public static RecoveryInstance.Builder liveInstance(String name) {
    return instance(name).instanceId("i-live-" + name).drill(false);
  }

  public static ExecutionRequest.Builder request(RequestType type, String by) {
    return ExecutionRequest.builder().type(type).by(by).at(NOW).reason("for a test");
  }
}

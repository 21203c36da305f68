package io.github.drsorchestration.core.engine.launch;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.JobTags;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.JobType;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.EarlierLaunches;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.job.JobLife;
import io.github.drsorchestration.core.engine.job.JobOwner;
import io.github.drsorchestration.core.engine.job.JobSearch;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The jobs that launch the servers of one wave. */
public final class LaunchJobs implements JobOwner {

  private final Draft draft;
  private final WaveDraft wave;

  public LaunchJobs(Draft draft, WaveDraft wave) {
    this.draft = draft;
    this.wave = wave;
  }

  /** Follows the jobs of a wave that is being worked on. */
  public static void track(Draft draft, WaveDraft wave) {
    LaunchJobs jobs = new LaunchJobs(draft, wave);
    JobLife life = new JobLife(draft, jobs);
    life.resolveUncertain();
    jobs.adoptLateJobs(life);
    life.follow();
  }

  /** Follows the jobs of a wave that is not being worked on: its waiting servers go on waiting. */
  public static void trackSubmitted(Draft draft, WaveDraft wave) {
    JobLife life = new JobLife(draft, new LaunchJobs(draft, wave));
    life.resolveUncertain();
    life.follow();
  }

  /**
   * Follows what a wave that has ended left behind: jobs, which cannot be stopped.
   *
   * @return the servers of jobs that had been given up, and were found now
   */
  public static Set<String> trackRemaining(Draft draft, WaveDraft wave) {
    LaunchJobs jobs = new LaunchJobs(draft, wave);
    JobLife life = new JobLife(draft, jobs);
    life.resolveUncertain();
    Set<String> found = jobs.findLateJobs(life);
    life.follow();
    return found;
  }

  /**
   * Takes over the job of an attempt that was given up, where DRS lists it later than it should:
   * its servers are being launched, and a second launch would delete what the first one brings up.
   */
  private void adoptLateJobs(JobLife life) {
    JobSearch search = new JobSearch(draft, this);
    for (JobAttempt attempt : List.copyOf(attempts())) {
      if (attempt.wasRejectedFor(FailureCode.NEVER_HAPPENED) && !waiting(attempt).isEmpty()) {
        search.of(attempt).job().ifPresent(job -> adopt(life, attempt, job));
      }
    }
  }

  private void adopt(JobLife life, JobAttempt attempt, RecoveryJob job) {
    for (ServerExecution server : waiting(attempt)) {
      wave.edit(server, b -> b.status(ServerStatus.LAUNCHING).attemptId(attempt.attemptId()));
    }
    life.submitted(attempt, job.jobId());
  }

  /** Finds the jobs of attempts that were given up, for the sake of what they may leave. */
  private Set<String> findLateJobs(JobLife life) {
    JobSearch search = new JobSearch(draft, this);
    Set<String> found = new LinkedHashSet<>();
    for (JobAttempt attempt : List.copyOf(attempts())) {
      if (attempt.wasRejectedFor(FailureCode.NEVER_HAPPENED)) {
        Optional<RecoveryJob> late = search.of(attempt).job();
        if (late.isPresent()) {
          life.submitted(attempt, late.get().jobId());
          found.addAll(attempt.serverIds());
        }
      }
    }
    return found;
  }

  private List<ServerExecution> waiting(JobAttempt attempt) {
    return attempt.serverIds().stream()
        .map(wave::server)
        .filter(server -> server.status() == ServerStatus.PENDING)
        .toList();
  }

  @Override
  public JobType type() {
    return JobType.LAUNCH;
  }

  @Override
  public Optional<String> wave() {
    return Optional.of(wave.name());
  }

  @Override
  public String attemptPrefix() {
    return draft.head().executionId() + "/" + wave.index();
  }

  @Override
  public List<JobAttempt> attempts() {
    return wave.attempts();
  }

  @Override
  public void add(JobAttempt attempt) {
    wave.add(attempt);
  }

  @Override
  public void edit(JobAttempt attempt, UnaryOperator<JobAttempt.Builder> change) {
    wave.edit(attempt, change);
  }

  @Override
  public boolean startedBy(JobAttempt attempt, RecoveryJob job) {
    return JobTags.belongsTo(job, attempt);
  }

  @Override
  public void submitted(JobAttempt attempt, String jobId) {
    // The job deletes the instance of an earlier launch, which must not be taken for its own.
    for (ServerExecution server : wave.launching(attempt)) {
      wave.edit(
          server,
          b ->
              b.jobId(jobId)
                  .launchingAt(draft.now())
                  .recoveryInstanceId(Optional.empty())
                  .recoveryPointAt(Optional.empty()));
    }
  }

  @Override
  public void rejected(JobAttempt attempt, Failure why, boolean hopeless) {
    for (ServerExecution server : wave.launching(attempt)) {
      if (hopeless) {
        wave.fail(server, why);
      } else {
        wave.edit(server, b -> b.status(ServerStatus.PENDING));
        if (why.code() == FailureCode.NO_ROOM) {
          wave.waitsForRoom(wave.server(server.serverId()));
        }
      }
    }
  }

  @Override
  public Duration interval(JobAttempt attempt) {
    return LaunchPolling.interval(draft, wave, attempt);
  }

  @Override
  public void seen(JobAttempt attempt, RecoveryJob job) {
    for (JobParticipant participant : job.participants()) {
      if (wave.has(participant.serverId())) {
        ServerExecution server = wave.server(participant.serverId());
        if (server.status() == ServerStatus.LAUNCHING && server.isIn(attempt)) {
          seen(server, participant);
        } else if (wasGivenUp(server, attempt)) {
          seenAfterAll(server, participant);
        }
      }
    }
  }

  private void seen(ServerExecution server, JobParticipant participant) {
    Optional<String> instance = launched(server, participant).or(server::recoveryInstanceId);
    if (participant.status() == LaunchStatus.LAUNCHED) {
      wave.launched(server, instance);
    } else if (participant.status().isFinal() && server.failure().isEmpty()) {
      // Only the job's end makes it official: until then DRS keeps the server, and the log grows.
      wave.edit(
          server,
          b -> b.recoveryInstanceId(instance).failure(LaunchFailure.of(participant, List.of())));
    }
  }

  /** For a machine on premises it can only be the instance that the machine was copied from. */
  private static Optional<String> launched(ServerExecution server, JobParticipant participant) {
    return server.isToPremises() ? Optional.empty() : participant.recoveryInstanceId();
  }

  private static boolean wasGivenUp(ServerExecution server, JobAttempt attempt) {
    boolean tooLate =
        server.failure().filter(why -> why.code() == FailureCode.TIMED_OUT).isPresent();
    return (tooLate || server.status() == ServerStatus.SKIPPED)
        && server.isIn(attempt)
        && server.launchedAt().isEmpty();
  }

  private void seenAfterAll(ServerExecution server, JobParticipant participant) {
    if (participant.status() == LaunchStatus.LAUNCHED) {
      upAfterAll(server, launched(server, participant));
    } else if (participant.status().isFinal() && server.recoveryInstanceId().isEmpty()) {
      // What has failed may have left an instance, which a clean-up has to find.
      wave.edit(server, b -> b.recoveryInstanceId(launched(server, participant)));
    }
  }

  /** Where the execution can still do something with it, a late server counts as one that is up. */
  private void upAfterAll(ServerExecution server, Optional<String> instance) {
    boolean welcome =
        server.status() == ServerStatus.FAILED
            && !draft.status().isTerminal()
            && draft.status() != ExecutionStatus.CANCELLING
            && mayBeJudgedAgain();
    if (welcome) {
      wave.launched(server, instance);
      if (wave.status().outcome().isPresent()) {
        judgeAgain(server);
      }
    } else {
      wave.edit(server, b -> b.recoveryInstanceId(instance).launchedAt(draft.now()));
      draft.record(
          new EventDetails.LaunchedTooLate(instance),
          event -> event.wave(wave.name()).serverId(server.serverId()));
    }
  }

  private boolean mayBeJudgedAgain() {
    return wave.status() != WaveStatus.CANCELLED
        && wave.head().failure().filter(it -> it.code() != FailureCode.TIMED_OUT).isEmpty();
  }

  private void judgeAgain(ServerExecution server) {
    wave.edit(
        b ->
            b.failure(Optional.empty())
                .failureAccepted(false)
                .deadline(draft.now().plus(wave.wave().timeout())));
    String reason = server.name() + " came up after it had been given up";
    wave.status(WaveStatus.VALIDATING, Optional.of(reason));
    draft.liftPauseFor(wave, Actor.ENGINE, Optional.of(reason));
  }

  @Override
  public boolean canEnd(JobAttempt attempt) {
    List<ServerExecution> failed = failed(attempt);
    boolean known = failed.isEmpty() || draft.answers().isSettled(logOf(attempt));
    for (ServerExecution server : untold(attempt)) {
      known &= draft.answers().isSettled(instancesOf(server));
    }
    for (ServerExecution server : failed) {
      known &=
          !EarlierLaunches.mayHaveLeftInstance(server)
              || draft.answers().isSettled(instancesOf(server));
    }
    return known;
  }

  @Override
  public void ended(JobAttempt attempt) {
    untold(attempt).forEach(server -> findInstance(attempt, server));
    List<ServerExecution> failed = failed(attempt);
    if (failed.isEmpty()) {
      return;
    }
    List<JobLogEntry> log = draft.ask(logOf(attempt)).orElse(List.of());
    for (ServerExecution server : failed) {
      JobParticipant participant =
          new JobParticipant(server.serverId(), LaunchStatus.FAILED, server.recoveryInstanceId());
      if (EarlierLaunches.mayHaveLeftInstance(server)) {
        EarlierLaunches.liveInstance(server, draft.ask(instancesOf(server)).orElse(List.of()))
            .ifPresent(id -> wave.edit(server, b -> b.recoveryInstanceId(id)));
      }
      wave.fail(wave.server(server.serverId()), LaunchFailure.of(participant, log));
    }
  }

  /** Servers that were given up, and of which the job has said nothing to its end. */
  private List<ServerExecution> untold(JobAttempt attempt) {
    return attempt.serverIds().stream()
        .map(wave::server)
        .filter(server -> wasGivenUp(server, attempt) && server.recoveryInstanceId().isEmpty())
        .toList();
  }

  private void findInstance(JobAttempt attempt, ServerExecution server) {
    draft.ask(instancesOf(server)).orElse(List.of()).stream()
        .filter(instance -> instance.state().isLive())
        .filter(instance -> instance.jobId().equals(attempt.jobId()))
        .findFirst()
        .ifPresent(instance -> upAfterAll(server, Optional.of(instance.instanceId())));
  }

  private List<ServerExecution> failed(JobAttempt attempt) {
    return wave.launching(attempt).stream().filter(server -> server.failure().isPresent()).toList();
  }

  private static Question.InstancesOf instancesOf(ServerExecution server) {
    return new Question.InstancesOf(server.launched().where(), server.launched().serverId());
  }

  private static Question.LogOf logOf(JobAttempt attempt) {
    return new Question.LogOf(attempt.where(), attempt.jobId().orElseThrow());
  }
}

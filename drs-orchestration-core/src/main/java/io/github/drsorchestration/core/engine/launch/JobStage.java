package io.github.drsorchestration.core.engine.launch;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobParticipant;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.draft.WaveDraft;
import io.github.drsorchestration.core.engine.job.Polling;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows the launch jobs of a wave to their end and notes what they say of each server. */
public final class JobStage {

  private JobStage() {}

  public static void track(Draft draft, WaveDraft wave) {
    LaunchAttempts attempts = new LaunchAttempts(draft, wave);
    attempts.resolveUncertain();
    attempts.recogniseLate();
    followAll(draft, wave);
  }

  /** Follows what a wave that has ended left behind: jobs, which cannot be stopped. */
  public static void trackLeftOvers(Draft draft, WaveDraft wave) {
    LaunchAttempts attempts = new LaunchAttempts(draft, wave);
    attempts.resolveUncertain();
    attempts.recogniseLeftOvers();
    followAll(draft, wave);
  }

  private static void followAll(Draft draft, WaveDraft wave) {
    for (JobAttempt attempt : List.copyOf(wave.attempts())) {
      if (attempt.status() == AttemptStatus.SUBMITTED) {
        follow(draft, wave, attempt);
      }
    }
  }

  private static void follow(Draft draft, WaveDraft wave, JobAttempt attempt) {
    Duration age = interval(draft, wave, attempt);
    draft
        .ask(new Question.JobNow(attempt.where(), attempt.jobId().orElseThrow(), age))
        .ifPresent(
            seen -> {
              seen.value()
                  .ifPresentOrElse(
                      job -> note(draft, wave, attempt, job), () -> missing(draft, wave, attempt));
              if (seen.value().filter(job -> !job.status().isActive()).isEmpty()) {
                draft.wakeBy(seen.at().plus(interval(draft, wave, attempt)));
              }
            });
  }

  /** DRS lists a new job late, and does not say how long it keeps an old one. */
  private static void missing(Draft draft, WaveDraft wave, JobAttempt attempt) {
    Instant submittedAt = attempt.submittedAt().orElse(attempt.intendedAt());
    if (!draft.now().isBefore(submittedAt.plus(Timing.DELETED_AFTER))) {
      end(draft, wave, attempt);
    }
  }

  private static void note(Draft draft, WaveDraft wave, JobAttempt attempt, RecoveryJob job) {
    for (JobParticipant participant : job.participants()) {
      if (wave.has(participant.serverId())) {
        ServerExecution server = wave.server(participant.serverId());
        if (server.status() == ServerStatus.LAUNCHING
            && server.isIn(attempt)) {
          noteParticipant(wave, server, participant);
        }
      }
    }
    if (job.status() == JobStatus.COMPLETED) {
      end(draft, wave, attempt);
    }
  }

  private static void noteParticipant(
      WaveDraft wave, ServerExecution server, JobParticipant participant) {
    Optional<String> instance = participant.recoveryInstanceId().or(server::recoveryInstanceId);
    if (participant.status() == LaunchStatus.LAUNCHED) {
      wave.launched(server, instance);
    } else if (participant.status().isFinal() && server.failure().isEmpty()) {
      // Only the job's end makes it official: until then DRS keeps the server, and the log grows.
      wave.edit(
          server, b -> b.recoveryInstanceId(instance).failure(whatFailed(participant, List.of())));
    }
  }

  private static void end(Draft draft, WaveDraft wave, JobAttempt attempt) {
    List<ServerExecution> failed =
        wave.launching(attempt).stream()
            .filter(server -> server.failure().isPresent())
            .toList();
    List<JobLogEntry> log = List.of();
    if (!failed.isEmpty()) {
      Question.LogOf question = new Question.LogOf(attempt.where(), attempt.jobId().orElseThrow());
      Optional<List<JobLogEntry>> answer = draft.ask(question);
      if (answer.isEmpty() && draft.answers().failure(question).isEmpty()) {
        return; // asked just now; the decision is made again with the log
      }
      log = answer.orElse(List.of());
    }
    wave.edit(attempt, b -> b.status(AttemptStatus.ENDED).endedAt(draft.now()));
    draft.record(
        EventType.JOB_ENDED,
        event ->
            event
                .wave(wave.name())
                .details(
                    Map.of("attempt", attempt.attemptId(), "job", attempt.jobId().orElseThrow())));
    for (ServerExecution server : failed) {
      JobParticipant participant =
          new JobParticipant(server.serverId(), LaunchStatus.FAILED, server.recoveryInstanceId());
      wave.fail(server, whatFailed(participant, log));
    }
  }

  /** A failed launch in the words of the job's log, as far as it has any. */
  private static Failure whatFailed(JobParticipant participant, List<JobLogEntry> log) {
    Optional<JobLogEntry> last =
        log.stream()
            .filter(JobLogEntry::isFailure)
            .filter(entry -> entry.serverId().equals(Optional.of(participant.serverId())))
            .max(Comparator.comparing(JobLogEntry::at));
    if (last.isEmpty() && participant.recoveryInstanceId().isPresent()) {
      return new Failure(
          FailureCode.POST_LAUNCH_ACTION_FAILED,
          "a post-launch action failed; instance "
              + participant.recoveryInstanceId().get()
              + " is running, look at its actions before the retry");
    }
    FailureCode code =
        last.map(JobLogEntry::event).map(JobStage::codeOf).orElse(FailureCode.LAUNCH_FAILED);
    String words =
        last.flatMap(JobLogEntry::error)
            .orElse(
                "DRS reports a failed launch and no reason; the role's permissions are the usual"
                    + " one");
    return new Failure(code, words);
  }

  private static FailureCode codeOf(String event) {
    if (event.startsWith("CONVERSION")) {
      return FailureCode.CONVERSION_FAILED;
    }
    return event.contains("SNAPSHOT") ? FailureCode.SNAPSHOT_FAILED : FailureCode.LAUNCH_FAILED;
  }

  private static Duration interval(Draft draft, WaveDraft wave, JobAttempt attempt) {
    int out = 0;
    Duration expected = Duration.ZERO;
    Instant lastSeen = Instant.MIN;
    for (String serverId : attempt.serverIds()) {
      ServerExecution server = wave.server(serverId);
      boolean here = server.isIn(attempt);
      if (here && server.status() == ServerStatus.LAUNCHING && server.failure().isEmpty()) {
        out++;
      }
      if (server.launchedAt().isPresent() && server.launchedAt().get().isAfter(lastSeen)) {
        lastSeen = server.launchedAt().get();
      }
      Duration own = server.expectedDuration().orElse(Duration.ZERO);
      expected = own.compareTo(expected) > 0 ? own : expected;
    }
    return Polling.interval(
        out,
        attempt.submittedAt().orElse(attempt.intendedAt()),
        expected.isZero() ? Optional.empty() : Optional.of(expected),
        lastSeen.equals(Instant.MIN) ? Optional.empty() : Optional.of(lastSeen),
        draft.now());
  }
}

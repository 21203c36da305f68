package io.github.drsorchestration.core.engine.launch;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.JobParticipant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells why a launch failed, in the words of the job's log as far as it has any. */
final class LaunchFailure {

  private LaunchFailure() {}

  static Failure of(JobParticipant participant, List<JobLogEntry> log) {
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
        last.map(JobLogEntry::event).map(LaunchFailure::codeOf).orElse(FailureCode.LAUNCH_FAILED);
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
}

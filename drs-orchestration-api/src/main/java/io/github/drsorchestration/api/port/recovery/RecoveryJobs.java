package io.github.drsorchestration.api.port.recovery;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.RecoveryJob;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The jobs that launch and terminate. */
public interface RecoveryJobs {

  /**
   * Starts a job that launches servers. Neither the caller's retry nor that of any client in
   * between is safe: an implementation makes exactly one call.
   *
   * @throws ServerBusyException if a server is in another job; nothing was started
   * @throws QuotaExceededException if there is no room; nothing was started
   * @throws ThrottledException if there were too many calls; nothing was started
   * @throws AccessDeniedException if a permission is missing; nothing was started
   * @throws CallRejectedException if the command is wrong; nothing was started
   * @throws OutcomeUnknownException if the job may or may not have been started
   */
  RecoveryJob startRecovery(LaunchCommand command);

  /**
   * Starts a job that terminates recovery instances. The same rules and errors as for {@link
   * #startRecovery(LaunchCommand)}; the job carries no tags.
   */
  RecoveryJob terminateInstances(AccountRegion where, Collection<String> instanceIds);

  /** These jobs; unknown ids are left out, as is a job that DRS does not list yet. */
  List<RecoveryJob> jobs(AccountRegion where, Collection<String> jobIds);

  /** The jobs created since the given moment, newest first. */
  List<RecoveryJob> jobsSince(AccountRegion where, Instant since);

  /** The log of a job, in order of time. */
  List<JobLogEntry> jobLog(AccountRegion where, String jobId);
}

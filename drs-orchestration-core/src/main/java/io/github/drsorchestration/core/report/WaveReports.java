package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.report.FailbackReport;
import io.github.drsorchestration.api.report.HookReport;
import io.github.drsorchestration.api.report.JobReport;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.WaveReport;
import java.util.Optional;

/** Tells of single waves and their servers. */
final class WaveReports {

  private final Timeline timeline;

  WaveReports(Timeline timeline) {
    this.timeline = timeline;
  }

  WaveReport of(WaveExecution wave) {
    String name = wave.wave().name();
    Launches launches = new Launches(wave, timeline);
    return WaveReport.builder()
        .name(name)
        .description(wave.wave().description())
        .status(wave.status())
        .dependsOn(wave.dependsOn())
        .startedAt(wave.startedAt())
        .launchingAt(timeline.reached(name, WaveStatus.LAUNCHING))
        .endedAt(wave.endedAt())
        .servers(wave.servers().stream().map(server -> server(server, launches)).toList())
        .jobs(wave.attempts().stream().map(WaveReports::job).toList())
        .hooks(wave.hookRuns().stream().map(WaveReports::hook).toList())
        .approvals(ApprovalReports.of(wave, timeline))
        .failure(wave.failure())
        .build();
  }

  static HookReport hook(HookRun run) {
    return new HookReport(
        run.hook().name(), run.status(), run.startedAt(), run.endedAt(), run.failure());
  }

  private static ServerReport server(ServerExecution server, Launches launches) {
    boolean up = server.status() == ServerStatus.RECOVERED;
    return ServerReport.builder()
        .serverId(server.serverId())
        .name(server.name())
        .where(server.where())
        .status(server.status())
        .optional(server.optional())
        .launches(launches.of(server))
        .recoveryPointAt(server.recoveryPointAt())
        .recoveryInstanceId(server.recoveryInstanceId())
        .failure(up ? Optional.empty() : server.failure())
        .skipReason(server.skipReason())
        .failback(server.failback().map(FailbackReport::of))
        .build();
  }

  private static JobReport job(JobAttempt attempt) {
    return new JobReport(
        attempt.attemptId(),
        attempt.jobId(),
        attempt.where(),
        attempt.serverIds().size(),
        attempt.status(),
        attempt.submittedAt().orElse(attempt.intendedAt()),
        attempt.endedAt());
  }
}

package io.github.drsorchestration.core.report;

import static io.github.drsorchestration.core.report.Story.at;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.PreviousLaunch;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A wave told by hand. */
public final class WaveStory {

  static final AccountRegion FRANKFURT = new AccountRegion("111122223333", "eu-central-1");
  static final Failure CONVERSION =
      new Failure(
          FailureCode.CONVERSION_FAILED,
          "DRS could not convert the disks; look at the job log, then retry the server");

  private final String name;
  private final WaveExecution.Builder wave = WaveExecution.builder();
  private final List<ServerExecution> servers = new ArrayList<>();

  public WaveStory(String name, String... dependsOn) {
    this.name = name;
    wave.wave(Wave.builder().name(name).addGroupIds("pg-" + name).build()).addDependsOn(dependsOn);
  }

  static String id(String name) {
    return "s-" + (name.replace("-", "") + "0".repeat(17)).substring(0, 17);
  }

  public static ServerExecution.Builder server(String name) {
    return ServerExecution.builder().serverId(id(name)).where(FRANKFURT).name(name);
  }

  public WaveStory up(String server, double launching, double launched, double up) {
    servers.add(recovered(server, launching, launched, up).build());
    return this;
  }

  public static ServerExecution.Builder recovered(
      String name, double launching, double launched, double up) {
    return server(name)
        .status(ServerStatus.RECOVERED)
        .recoveryInstanceId("i-" + id(name).substring(2))
        .recoveryPointAt(at(-3 - name.length()))
        .jobId("drsjob-1")
        .launchingAt(at(launching))
        .launchedAt(at(launched))
        .recoveredAt(at(up));
  }

  WaveStory retried(
      String name, double first, double failed, double launching, double launched, double up) {
    return server(
            recovered(name, launching, launched, up)
                .addPreviousLaunches(
                    new PreviousLaunch(
                        1, Optional.of("drsjob-1"), Optional.empty(), CONVERSION, at(failed)))
                .build())
        .job("try-" + name, first, failed, id(name));
  }

  WaveStory failed(String name, double launching) {
    return server(
        server(name)
            .status(ServerStatus.FAILED)
            .launchingAt(at(launching))
            .jobId("drsjob-1")
            .failure(CONVERSION)
            .build());
  }

  public WaveStory server(ServerExecution server) {
    servers.add(server);
    return this;
  }

  WaveStory job(String attemptId, double from, double to, String... serverIds) {
    wave.addAttempts(
        JobAttempt.builder()
            .attemptId(attemptId)
            .type(JobType.LAUNCH)
            .where(FRANKFURT)
            .addServerIds(serverIds)
            .status(AttemptStatus.ENDED)
            .jobId("drsjob-" + attemptId)
            .intendedAt(at(from))
            .actBefore(at(from + 1))
            .resolveBy(at(from + 1))
            .submittedAt(at(from))
            .endedAt(at(to))
            .build());
    return this;
  }

  public WaveStory ran(double from, double to, WaveStatus status) {
    wave.startedAt(at(from)).endedAt(at(to)).status(status);
    return this;
  }

  /** For what the story does not tell. */
  public WaveExecution.Builder more() {
    return wave;
  }

  String name() {
    return name;
  }

  WaveExecution build() {
    return wave.servers(servers).build();
  }
}

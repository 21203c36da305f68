package io.github.drsorchestration.core.report;

import static io.github.drsorchestration.core.report.Story.at;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Approval;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.HookRun;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import java.util.Random;

/** Executions to report about. */
public final class Stories {

  private Stories() {}

  /** Twelve servers in three tiers: a hook, a failed server, a pause, a retry, an approval. */
  public static Story threeTiers() {
    WaveStory db =
        new WaveStory("databases")
            .up("db-01", 5, 14, 15)
            .up("db-02", 5, 16, 17.5)
            .up("db-03", 5, 18, 20)
            .job("1", 5, 18.1, WaveStory.id("db-01"))
            .ran(5, 23, WaveStatus.COMPLETED);
    db.more().addHookRuns(hook("promote-replica", 20, 23));
    WaveStory app =
        new WaveStory("application", "databases")
            .up("app-01", 23, 31, 32)
            .up("app-02", 23, 32.5, 33.5)
            .retried("app-03", 23, 31, 40.5, 50, 52)
            .up("app-04", 23, 30, 31)
            .up("app-05", 23, 32, 33)
            .ran(23, 52.2, WaveStatus.COMPLETED);
    WaveStory web =
        new WaveStory("web", "application")
            .up("web-01", 58, 65, 66)
            .up("web-02", 58, 66, 67.5)
            .up("web-03", 58, 67, 68)
            .up("web-04", 58, 68.5, 70)
            .job("2", 58, 68.6, WaveStory.id("web-01"))
            .ran(52.2, 70, WaveStatus.COMPLETED);
    web.more()
        .wave(
            Wave.builder()
                .name("web")
                .addGroupIds("pg-web")
                .approval(
                    ApprovalPolicy.builder()
                        .addApprovers("maria")
                        .instructions("look at the row counts")
                        .build())
                .build())
        .approval(
            Approval.builder()
                .approvalId("a")
                .planHash("h")
                .status(ApprovalStatus.APPROVED)
                .requestedAt(at(52.2))
                .expiresAt(at(500))
                .answeredBy(Actor.of("maria"))
                .answeredAt(at(58))
                .reason("databases and application checked")
                .build());
    Story story =
        new Story()
            .started(5)
            .launching(5, "databases")
            .launching(23, "application")
            .serverFailed(31, "application", WaveStory.id("app-03"))
            .status(
                34,
                ExecutionStatus.RUNNING,
                ExecutionStatus.PAUSED,
                "engine",
                "wave 'application' has failed")
            .request(40, "lena", "RETRY", "application", "conversion server was out of quota")
            .status(40.2, ExecutionStatus.PAUSED, ExecutionStatus.RUNNING, "lena", "retry")
            .approvalRequested(52.2, "web")
            .request(55, "noor", "APPROVE", "web", "go")
            .refused(
                55.1,
                RequestType.APPROVE,
                "noor",
                "web",
                "who requested the execution cannot approve it")
            .request(58, "maria", "APPROVE", "web", "databases and application checked")
            .approvalAnswered(58, ApprovalStatus.APPROVED, "maria", "web", "")
            .launching(58, "web")
            .wave(db)
            .wave(app)
            .wave(web)
            .ended(70, ExecutionStatus.COMPLETED);
    story
        .execution()
        .addFindings(
            Finding.builder()
                .severity(Severity.WARNING)
                .code(FindingCode.UNHEALTHY_REPLICATION)
                .serverId(WaveStory.id("app-03"))
                .wave("application")
                .message("replication is STALLED; the newest recovery point is 11 minutes old")
                .build());
    return story;
  }

  private static HookRun hook(String name, double from, double to) {
    return HookRun.builder()
        .runId("run-" + name)
        .hook(Hook.builder().name(name).type(HookType.LAMBDA).target("arn").build())
        .status(HookStatus.SUCCEEDED)
        .actBefore(at(from + 1))
        .startedAt(at(from))
        .endedAt(at(to))
        .build();
  }

  /** A thousand servers in ten waves, two of them side by side; about one in a hundred fails. */
  public static Story thousandServers() {
    Random random = new Random(42);
    Story story = new Story().named("Everything").started(3);
    double start = 3;
    for (int wave = 0; wave < 10; wave++) {
      String name = "wave-" + (wave + 1);
      boolean beside = wave == 4;
      String before = "wave-" + (beside ? wave - 1 : wave);
      WaveStory told = wave == 0 ? new WaveStory(name) : new WaveStory(name, before);
      double end = start;
      for (int i = 0; i < 100; i++) {
        String server = "srv-%02d-%03d".formatted(wave, i);
        double launched = start + 0.5 + 5 + 10 * random.nextDouble();
        double up = launched + 0.5 + 2 * random.nextDouble();
        if (random.nextInt(100) == 0) {
          told.failed(server, start);
          story.serverFailed(launched, name, WaveStory.id(server));
        } else {
          told.up(server, start, launched, up);
          end = Math.max(end, up);
        }
      }
      told.job("job-" + wave, start, end, WaveStory.id("srv-%02d-000".formatted(wave)));
      boolean complete = told.build().servers().stream().allMatch(s -> s.failure().isEmpty());
      story.wave(told.ran(start, end, complete ? WaveStatus.COMPLETED : WaveStatus.PARTIAL));
      story.launching(start, name);
      start = wave == 3 ? start : end;
    }
    return story.ended(start, ExecutionStatus.PARTIAL);
  }
}

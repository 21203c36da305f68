package io.github.drsorchestration.api.sample;

import static io.github.drsorchestration.api.sample.ExecutionSamples.FAILURE;
import static io.github.drsorchestration.api.sample.ServerSamples.DATABASE;
import static io.github.drsorchestration.api.sample.ServerSamples.NOON;
import static io.github.drsorchestration.api.sample.ServerSamples.PLACE;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.report.CriticalStep;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.FailbackForecast;
import io.github.drsorchestration.api.report.FailbackPhase;
import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.api.report.PhaseForecast;
import io.github.drsorchestration.api.report.RpoReference;
import io.github.drsorchestration.api.report.RpoResult;
import io.github.drsorchestration.api.report.RtoResult;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.StepKind;
import io.github.drsorchestration.api.report.Verdict;
import io.github.drsorchestration.api.report.WaveForecast;
import io.github.drsorchestration.api.report.WaveReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reports as a whole, and forecasts. */
final class ExecutionReportSamples {

  private static final Optional<Duration> HOUR = Optional.of(Duration.ofHours(1));
  private static final Duration END = Duration.ofMinutes(11);

  private static final CriticalStep STEP =
      new CriticalStep(
          StepKind.LAUNCH,
          Optional.of("databases"),
          Optional.of(DATABASE),
          Duration.ZERO,
          END,
          "db-1 was launched");

  private static final RtoResult RTO =
      new RtoResult(HOUR, Optional.of(END), Optional.of(END), Verdict.MET);

  private static final RpoResult RPO =
      new RpoResult(
          HOUR,
          Optional.of(END),
          Optional.of(DATABASE),
          1,
          RpoReference.LAUNCH,
          Verdict.NOT_REACHED);

  private static final WaveForecast WAVE_FORECAST =
      new WaveForecast(
          "databases", 2, 1, Duration.ZERO, Duration.ofMinutes(1), END, Duration.ofMinutes(14));

  private static final PhaseForecast PHASE_FORECAST =
      new PhaseForecast(
          FailbackPhase.COPYING, Duration.ofMinutes(1), Duration.ofHours(9), Duration.ofHours(11));

  private static final FailbackForecast FAILBACK_FORECAST =
      new FailbackForecast(
          List.of(PHASE_FORECAST), END, Duration.ofMinutes(14), Duration.ofMinutes(9));

  private static final ServerReport SERVER =
      ServerReport.builder()
          .serverId(DATABASE)
          .name("db-1")
          .where(PLACE)
          .status(ServerStatus.FAILED)
          .build();

  private static final WaveReport WAVE =
      WaveReport.builder().name("databases").status(WaveStatus.FAILED).build();

  private ExecutionReportSamples() {}

  static List<Sample<?>> all() {
    return List.of(
        report(),
        Sample.of(
            Forecast.class,
            forecast(HOUR, Optional.of(0.875), 1_000, Optional.of(FAILBACK_FORECAST)),
            forecast(Optional.empty(), Optional.empty(), 0, Optional.empty()),
            "waves",
            "p50",
            "p90",
            "criticalPath",
            "lowerBound"),
        Sample.of(
            WaveForecast.class,
            WAVE_FORECAST,
            new WaveForecast(
                "databases",
                0,
                0,
                Duration.ZERO,
                Duration.ofMinutes(1),
                END,
                WAVE_FORECAST.endP90()),
            "wave",
            "start",
            "launch",
            "end",
            "endP90"),
        Sample.allRequired(
            FailbackForecast.class,
            FAILBACK_FORECAST,
            "phases",
            "downtimeP50",
            "downtimeP90",
            "downtimeLowerBound"),
        Sample.allRequired(PhaseForecast.class, PHASE_FORECAST, "phase", "start", "end", "endP90"),
        Sample.of(
            CriticalStep.class,
            STEP,
            new CriticalStep(
                STEP.kind(), Optional.empty(), Optional.empty(), STEP.from(), END, STEP.why()),
            "kind",
            "from",
            "to",
            "why"),
        Sample.of(
            RtoResult.class,
            RTO,
            new RtoResult(Optional.empty(), Optional.empty(), Optional.empty(), Verdict.MET),
            "verdict"),
        Sample.of(
            RpoResult.class,
            RPO,
            new RpoResult(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                RpoReference.DECLARATION,
                Verdict.NOT_REACHED),
            "verdict"),
        Sample.of(ServerReport.class, server(), SERVER, "serverId", "name", "where", "status"),
        Sample.of(WaveReport.class, wave(), WAVE, "name", "status"));
  }

  private static Forecast forecast(
      Optional<Duration> target,
      Optional<Double> probability,
      int rehearsals,
      Optional<FailbackForecast> failback) {
    return new Forecast(
        List.of(WAVE_FORECAST),
        END,
        Duration.ofMinutes(14),
        target,
        probability,
        rehearsals,
        List.of(STEP),
        Duration.ofMinutes(9),
        failback);
  }

  private static ServerReport server() {
    return SERVER.toBuilder()
        .optional(true)
        .addLaunches(ReportSamples.TRY)
        .recoveryPointAt(NOON.minusSeconds(90))
        .recoveryInstanceId("i-0aa11bb22cc33dd44")
        .failure(FAILURE)
        .skipReason("rebuilt by hand")
        .build();
  }

  private static WaveReport wave() {
    return WAVE.toBuilder()
        .description("Before everything else")
        .addDependsOn("storage", "network")
        .startedAt(NOON)
        .launchingAt(NOON.plusSeconds(1))
        .endedAt(NOON.plusSeconds(900))
        .addServers(server())
        .addJobs(ReportSamples.JOB)
        .addHooks(ReportSamples.HOOK)
        .addApprovals(ReportSamples.APPROVAL)
        .failure(FAILURE)
        .build();
  }

  private static Sample<ExecutionReport> report() {
    ExecutionReport minimal =
        ExecutionReport.builder()
            .generatedAt(NOON.plusSeconds(4_000))
            .executionId("exec-1")
            .planId("shop")
            .planName("Web shop")
            .planHash(ExecutionSamples.HASH)
            .kind(ExecutionKind.RECOVERY)
            .startedBy(Actor.of("ann"))
            .status(ExecutionStatus.PARTIAL)
            .declaredAt(NOON.minusSeconds(600))
            .createdAt(NOON)
            .rto(RTO)
            .rpo(RPO)
            .events(ReportSamples.CHAIN)
            .build();
    return Sample.of(
        ExecutionReport.class,
        full(minimal),
        minimal,
        "generatedAt",
        "executionId",
        "planId",
        "planName",
        "planHash",
        "kind",
        "startedBy",
        "status",
        "declaredAt",
        "createdAt",
        "rto",
        "rpo",
        "events");
  }

  private static ExecutionReport full(ExecutionReport minimal) {
    return minimal.toBuilder()
        .schemaVersion(2)
        .reason("the Region is gone")
        .disasterId("fire")
        .putParameters("scope", "all")
        .startedAt(NOON.plusSeconds(1))
        .endedAt(NOON.plusSeconds(3_600))
        .putServerCounts(ServerStatus.RECOVERED, 2)
        .putServerCounts(ServerStatus.FAILED, 1)
        .addWaves(wave())
        .addPauses(ReportSamples.PAUSE)
        .addFindings(RequestSamples.FINDING)
        .addCriticalPath(STEP)
        .addActions(ReportSamples.ACTION)
        .addRemainingInstances(ReportSamples.LEFT_OVER)
        .addRecord(RequestSamples.event().full())
        .simulated(ReportSamples.SIMULATED)
        .build();
  }
}

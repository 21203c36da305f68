package io.github.drsorchestration.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailbackStage;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.HookStatus;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

  private static final ObjectMapper MAPPER = DomainJson.mapper();
  private static final Instant DECLARED = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-22T10:30:00.250Z");
  private static final AccountRegion IRELAND = new AccountRegion("111122223333", "eu-west-1");
  private static final String SERVER = "s-00000000000000001";
  private static final Failure FAILURE = new Failure(FailureCode.LAUNCH_FAILED, "no capacity");
  private static final CriticalStep STEP =
      new CriticalStep(
          StepKind.LAUNCH,
          Optional.of("db"),
          Optional.of(SERVER),
          Duration.ZERO,
          Duration.ofMillis(1_800_250),
          "its launch");

  @Test
  void a_report_with_everything_comes_back_as_it_was() throws Exception {
    ExecutionReport report = full();

    assertThat(again(report, ExecutionReport.class)).isEqualTo(report);
  }

  @Test
  void a_report_with_the_least_comes_back_as_it_was() throws Exception {
    ExecutionReport report = least().build();

    assertThat(again(report, ExecutionReport.class)).isEqualTo(report);
  }

  @Test
  void unknown_fields_of_a_later_version_are_ignored() throws Exception {
    ExecutionReport report = least().build();
    String text = MAPPER.writeValueAsString(report).replaceFirst("\\{", "{\"later\": [1], ");

    assertThat(MAPPER.readValue(text, ExecutionReport.class)).isEqualTo(report);
  }

  @Test
  void a_forecast_comes_back_as_it_was() throws Exception {
    Forecast forecast =
        new Forecast(
            List.of(
                new WaveForecast(
                    "db",
                    1,
                    1,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ofHours(1),
                    Duration.ofHours(2))),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Optional.of(Duration.ofHours(1)),
            Optional.of(0.5),
            1_000,
            List.of(STEP),
            Duration.ofMinutes(50),
            Optional.of(
                new FailbackForecast(
                    List.of(
                        new PhaseForecast(
                            FailbackPhase.COPYING,
                            Duration.ofMinutes(1),
                            Duration.ofHours(9),
                            Duration.ofHours(11))),
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(35),
                    Duration.ofMinutes(28))));

    assertThat(again(forecast, Forecast.class)).isEqualTo(forecast);
  }

  private static <T> T again(T value, Class<T> type) throws Exception {
    return MAPPER.readValue(MAPPER.writeValueAsString(value), type);
  }

  private static ExecutionReport.Builder least() {
    ExecutionReport.Builder builder = ExecutionReport.builder();
    builder
        .generatedAt(LATER)
        .executionId("exec-1")
        .planId("shop")
        .planName("Web shop")
        .planHash("ab")
        .kind(ExecutionKind.RECOVERY)
        .startedBy(Actor.of("noor"))
        .status(ExecutionStatus.RUNNING)
        .declaredAt(DECLARED)
        .createdAt(DECLARED)
        .rto(new RtoResult(Optional.empty(), Optional.empty(), Optional.empty(), Verdict.NO_TARGET))
        .rpo(
            new RpoResult(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                RpoReference.DECLARATION,
                Verdict.NO_TARGET))
        .events(
            new ChainSummary(0, Optional.empty(), Optional.empty(), false, List.of(), List.of()));
    return builder;
  }

  private static ExecutionReport full() {
    Optional<Duration> hour = Optional.of(Duration.ofHours(1));
    return least()
        .reason("Ireland is down")
        .putParameters("site", "dublin")
        .status(ExecutionStatus.PARTIAL)
        .startedAt(DECLARED)
        .endedAt(LATER)
        .rto(new RtoResult(hour, hour, hour, Verdict.MET))
        .rpo(new RpoResult(hour, hour, Optional.of(SERVER), 1, RpoReference.LAUNCH, Verdict.MISSED))
        .putServerCounts(ServerStatus.FAILED, 1)
        .addWaves(wave())
        .addPauses(
            new PauseReport(
                DECLARED,
                Optional.of(LATER),
                Actor.of("ann"),
                Optional.of("look"),
                Optional.of("db")))
        .addFindings(
            Finding.builder()
                .severity(Severity.WARNING)
                .code(FindingCode.RPO_AT_RISK)
                .message("old")
                .serverId(SERVER)
                .where(IRELAND)
                .build())
        .addCriticalPath(STEP)
        .addActions(
            new AuditedAction(
                LATER,
                Actor.of("ann"),
                "PAUSE",
                Optional.of("db"),
                Optional.of("look"),
                AuditedAction.Outcome.REFUSED,
                Optional.of("it has ended")))
        .addRemainingInstances(
            new RemainingInstance(
                Optional.of("i-1"),
                Optional.of("drsjob-1"),
                IRELAND,
                SERVER,
                "db-01",
                "db",
                ServerStatus.FAILED))
        .events(
            new ChainSummary(
                2,
                Optional.of("aa"),
                Optional.of("bb"),
                true,
                List.of("the status"),
                List.of("event 2 was changed")))
        .addRecord(
            ExecutionEvent.builder()
                .executionId("exec-1")
                .sequence(1)
                .at(DECLARED)
                .actor("ann")
                .details(new EventDetails.TerminationStarted())
                .previousHash("ab")
                .hash("aa")
                .build())
        .simulated(
            new SimulationMark(
                Optional.of(7L), Optional.of("shop.json"), Optional.of("ef"), "cli 1"))
        .build();
  }

  private static WaveReport wave() {
    return WaveReport.builder()
        .name("db")
        .description("databases")
        .status(WaveStatus.FAILED)
        .addDependsOn("network", "dns")
        .startedAt(DECLARED)
        .launchingAt(DECLARED)
        .endedAt(LATER)
        .addServers(
            ServerReport.builder()
                .serverId(SERVER)
                .name("db-01")
                .where(IRELAND)
                .status(ServerStatus.FAILED)
                .optional(true)
                .addLaunches(
                    new LaunchReport(
                        1,
                        Optional.of("drsjob-1"),
                        DECLARED,
                        Optional.of(LATER),
                        Optional.of(LATER),
                        Optional.of(FAILURE)))
                .recoveryPointAt(DECLARED)
                .recoveryInstanceId("i-1")
                .failure(FAILURE)
                .skipReason("not needed")
                .failback(
                    new FailbackReport(
                        FailbackStage.PROTECTED,
                        ProductionSide.ORIGIN,
                        Optional.of(IRELAND),
                        Optional.of(DECLARED),
                        Optional.of(LATER),
                        Optional.of(LATER)))
                .build())
        .addJobs(
            new JobReport(
                "a-1",
                Optional.of("drsjob-1"),
                IRELAND,
                1,
                AttemptStatus.ENDED,
                DECLARED,
                Optional.of(LATER)))
        .addHooks(
            new HookReport(
                "dns", HookStatus.FAILED, DECLARED, Optional.of(LATER), Optional.of(FAILURE)))
        .addApprovals(
            new ApprovalReport(
                ApprovalStatus.APPROVED,
                DECLARED,
                Optional.of(LATER),
                Optional.of(Actor.of("maria")),
                Optional.of("go"),
                Optional.of(LATER),
                Optional.of("look at the row counts"),
                Set.of("maria", "lena"),
                Optional.empty()))
        .failure(FAILURE)
        .build();
  }
}

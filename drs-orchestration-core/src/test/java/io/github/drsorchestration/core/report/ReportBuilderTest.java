package io.github.drsorchestration.core.report;

import static io.github.drsorchestration.core.report.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.TerminationTarget;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.report.ApprovalReport;
import io.github.drsorchestration.api.report.AuditedAction;
import io.github.drsorchestration.api.report.ChainSummary;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.LaunchReport;
import io.github.drsorchestration.api.report.PauseReport;
import io.github.drsorchestration.api.report.RemainingInstance;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.WaveReport;
import io.github.drsorchestration.api.server.JobType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportBuilderTest {

  private static final ExecutionReport THREE_TIERS = Stories.threeTiers().reportAt(75);

  @Test
  void a_report_says_what_was_run_by_whom_and_when() {
    assertThat(THREE_TIERS.executionId()).isEqualTo("exec-7f3a91c2");
    assertThat(THREE_TIERS.startedBy()).isEqualTo(Actor.of("noor"));
    assertThat(THREE_TIERS.reason()).hasValue("Ireland is down");
    assertThat(THREE_TIERS.declaredAt()).isEqualTo(at(0));
    assertThat(THREE_TIERS.startedAt()).hasValue(at(5));
    assertThat(THREE_TIERS.endedAt()).hasValue(at(70));
    assertThat(THREE_TIERS.generatedAt()).isEqualTo(at(75));
    assertThat(THREE_TIERS.serverCounts()).isEqualTo(Map.of(ServerStatus.RECOVERED, 12));
  }

  @Test
  void a_retried_server_has_both_launches_on_record() {
    ServerReport retried =
        THREE_TIERS.waves().get(1).servers().stream()
            .filter(server -> server.name().equals("app-03"))
            .findFirst()
            .orElseThrow();

    assertThat(retried.failure()).isEmpty();
    assertThat(retried.launches())
        .containsExactly(
            new LaunchReport(
                1,
                Optional.of("drsjob-1"),
                at(23),
                Optional.empty(),
                Optional.of(at(31)),
                Optional.of(WaveStory.CONVERSION)),
            new LaunchReport(
                2,
                Optional.of("drsjob-1"),
                at(40.5),
                Optional.of(at(50)),
                Optional.of(at(52)),
                Optional.empty()));
  }

  @Test
  void a_failed_launch_ends_when_the_failure_was_recorded() {
    ExecutionReport report =
        new Story()
            .started(5)
            .serverFailed(17, "db", WaveStory.id("db-01"))
            .wave(new WaveStory("db").failed("db-01", 5).ran(5, 18, WaveStatus.FAILED))
            .ended(18, ExecutionStatus.FAILED)
            .reportAt(20);

    ServerReport failed = report.waves().get(0).servers().get(0);
    assertThat(failed.launches().get(0).endedAt()).hasValue(at(17));
    assertThat(failed.failure()).hasValue(WaveStory.CONVERSION);
  }

  @Test
  void a_pause_has_a_begin_an_end_and_a_reason() {
    assertThat(THREE_TIERS.pauses())
        .containsExactly(
            new PauseReport(
                at(34),
                Optional.of(at(40.2)),
                Actor.of("engine"),
                Optional.of("wave 'application' has failed"),
                Optional.empty()));
  }

  @Test
  void a_pause_that_becomes_complete_is_one_pause_and_lasts_until_the_resume() {
    ExecutionReport report =
        new Story()
            .started(5)
            .status(6, ExecutionStatus.RUNNING, ExecutionStatus.PAUSE_PENDING, "ann", "look")
            .status(9, ExecutionStatus.PAUSE_PENDING, ExecutionStatus.PAUSED, "engine", "")
            .reportAt(20);

    assertThat(report.pauses())
        .containsExactly(
            new PauseReport(
                at(6), Optional.empty(), Actor.of("ann"), Optional.of("look"), Optional.empty()));
  }

  @Test
  void a_wave_has_the_approvals_before_the_latest_too() {
    Story story =
        new Story()
            .started(5)
            .approvalRequested(6, "web")
            .approvalAnswered(7, ApprovalStatus.DENIED, "maria", "web", "not yet")
            .approvalRequested(8, "web")
            .approvalAnswered(9, ApprovalStatus.EXPIRED, "engine", "web", "no answer in time")
            .wave(new WaveStory("web").ran(6, 9, WaveStatus.FAILED))
            .ended(9, ExecutionStatus.FAILED);

    assertThat(story.reportAt(10).waves().get(0).approvals())
        .containsExactly(
            new ApprovalReport(
                ApprovalStatus.DENIED,
                at(6),
                Optional.of(at(7)),
                Optional.of(Actor.of("maria")),
                Optional.of("not yet"),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty()),
            new ApprovalReport(
                ApprovalStatus.EXPIRED,
                at(8),
                Optional.of(at(9)),
                Optional.empty(),
                Optional.of("no answer in time"),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty()));
  }

  @Test
  void the_latest_approval_is_told_from_the_wave_itself() {
    WaveReport web = THREE_TIERS.waves().get(2);

    assertThat(web.launchingAt()).hasValue(at(58));
    assertThat(web.approvals())
        .containsExactly(
            new ApprovalReport(
                ApprovalStatus.APPROVED,
                at(52.2),
                Optional.of(at(58)),
                Optional.of(Actor.of("maria")),
                Optional.of("databases and application checked"),
                Optional.of(at(500)),
                Optional.of("look at the row counts"),
                Set.of("maria"),
                Optional.empty()));
  }

  @Test
  void everybody_is_named_with_what_came_of_the_request() {
    assertThat(THREE_TIERS.actions())
        .containsExactly(
            action(4.5, "noor", "START", "", "Ireland is down"),
            action(40, "lena", "RETRY", "application", "conversion server was out of quota"),
            new AuditedAction(
                at(55),
                Actor.of("noor"),
                "APPROVE",
                Optional.of("web"),
                Optional.of("go"),
                AuditedAction.Outcome.REFUSED,
                Optional.of("who requested the execution cannot approve it")),
            action(58, "maria", "APPROVE", "web", "databases and application checked"));
  }

  @Test
  void an_answer_that_came_through_the_gate_is_told_too() {
    ExecutionReport report =
        new Story()
            .request(1, "maria", "APPROVE", "db", "go")
            .approvalAnswered(1, ApprovalStatus.APPROVED, "maria", "db", "go")
            .approvalAnswered(5, ApprovalStatus.APPROVED, "maria", "web", "go on")
            .approvalAnswered(5.5, ApprovalStatus.DENIED, "lena", "db", "not now")
            .reportAt(6);

    assertThat(report.actions())
        .containsExactly(
            action(1, "maria", "APPROVE", "db", "go"),
            action(5, "maria", "APPROVED", "web", "go on"),
            action(5.5, "lena", "DENIED", "db", "not now"));
  }

  @Test
  void a_request_that_the_engine_has_not_seen_yet_is_pending() {
    Story story = new Story().request(8, "ann", "PAUSE", "", "lunch");
    story
        .execution()
        .addInbox(
            ExecutionRequest.builder()
                .type(RequestType.PAUSE)
                .by("ann")
                .at(at(8))
                .reason("lunch")
                .build());

    assertThat(story.reportAt(9).actions())
        .containsExactly(
            new AuditedAction(
                at(8),
                Actor.of("ann"),
                "PAUSE",
                Optional.empty(),
                Optional.of("lunch"),
                AuditedAction.Outcome.PENDING,
                Optional.empty()));
  }

  @Test
  void what_an_unfinished_execution_left_running_is_named_unless_it_was_terminated() {
    String first = "i-" + WaveStory.id("db-01").substring(2);
    String second = "i-" + WaveStory.id("db-02").substring(2);
    Story story =
        new Story()
            .wave(
                new WaveStory("db")
                    .up("db-01", 5, 14, 15)
                    .up("db-02", 5, 14, 15)
                    .ran(5, 15, WaveStatus.CANCELLED))
            .ended(15, ExecutionStatus.CANCELLED);
    story
        .execution()
        .termination(
            Termination.builder()
                .requestedBy(Actor.of("ann"))
                .requestedAt(at(20))
                .reason("clean up")
                .deadline(at(99))
                .addTargets(
                    new TerminationTarget(
                        WaveStory.id("db-01"),
                        WaveStory.FRANKFURT,
                        Optional.of(first),
                        TerminationStatus.TERMINATED,
                        Optional.empty()))
                .build());

    assertThat(story.reportAt(30).remainingInstances())
        .containsExactly(
            new RemainingInstance(
                Optional.of(second),
                Optional.of("drsjob-1"),
                WaveStory.FRANKFURT,
                WaveStory.id("db-02"),
                "db-02",
                "db",
                ServerStatus.RECOVERED));
    assertThat(THREE_TIERS.remainingInstances()).isEmpty();
  }

  @Test
  void of_a_partial_execution_only_servers_that_are_not_up_leave_something() {
    ExecutionReport report =
        new Story()
            .wave(
                new WaveStory("db")
                    .up("db-01", 5, 14, 15)
                    .server(
                        WaveStory.server("db-02")
                            .status(ServerStatus.FAILED)
                            .failure(WaveStory.CONVERSION)
                            .recoveryInstanceId("i-left")
                            .build())
                    .ran(5, 15, WaveStatus.PARTIAL))
            .ended(15, ExecutionStatus.PARTIAL)
            .reportAt(30);

    assertThat(report.remainingInstances())
        .extracting(RemainingInstance::instanceId)
        .containsExactly(Optional.of("i-left"));
  }

  @Test
  void a_job_that_still_ran_at_the_end_may_yet_bring_up_an_instance() {
    WaveStory db =
        new WaveStory("db")
            .server(
                WaveStory.server("db-01")
                    .status(ServerStatus.FAILED)
                    .failure(new Failure(FailureCode.TIMED_OUT, "no end within PT4H"))
                    .attemptId("late")
                    .build())
            .ran(5, 15, WaveStatus.TIMED_OUT);
    db.more()
        .addAttempts(
            JobAttempt.builder()
                .attemptId("late")
                .type(JobType.LAUNCH)
                .where(WaveStory.FRANKFURT)
                .addServerIds(WaveStory.id("db-01"))
                .status(AttemptStatus.SUBMITTED)
                .jobId("drsjob-late")
                .intendedAt(at(5))
                .actBefore(at(6))
                .resolveBy(at(6))
                .build());

    assertThat(
            new Story()
                .wave(db)
                .ended(15, ExecutionStatus.FAILED)
                .reportAt(30)
                .remainingInstances())
        .containsExactly(
            new RemainingInstance(
                Optional.empty(),
                Optional.of("drsjob-late"),
                WaveStory.FRANKFURT,
                WaveStory.id("db-01"),
                "db-01",
                "db",
                ServerStatus.FAILED));
  }

  @Test
  void the_chain_is_summed_up_with_what_differs_from_it() {
    ChainSummary chain = Stories.threeTiers().reportAt(75).events();

    assertThat(chain.count()).isEqualTo(13);
    assertThat(chain.firstHash()).hasValue("%064x".formatted(0xabc000));
    assertThat(chain.lastHash()).hasValue("%064x".formatted(0xabc00c));
    assertThat(chain.verified()).as("a story's hashes are made up").isFalse();
    assertThat(chain.problems()).contains("event 1 was changed");
    assertThat(chain.covers()).contains("RTO and RPO, recalculated from the above");
  }

  @Test
  void an_execution_without_events_is_not_verified() {
    ExecutionReport report = ReportBuilder.build(Stories.threeTiers().build(), List.of(), at(75));

    assertThat(report.events().count()).isZero();
    assertThat(report.events().problems())
        .contains("the events do not begin with the start of an execution");
  }

  private static AuditedAction action(
      double minutes, String by, String what, String wave, String reason) {
    return new AuditedAction(
        at(minutes),
        Actor.of(by),
        what,
        Optional.of(wave).filter(name -> !name.isEmpty()),
        Optional.of(reason),
        AuditedAction.Outcome.OBEYED,
        Optional.empty());
  }
}

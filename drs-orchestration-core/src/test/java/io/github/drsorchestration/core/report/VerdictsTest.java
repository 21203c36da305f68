package io.github.drsorchestration.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryTargets;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.RpoReference;
import io.github.drsorchestration.api.report.RpoResult;
import io.github.drsorchestration.api.report.RtoResult;
import io.github.drsorchestration.api.report.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictsTest {

  private static final Optional<Duration> HOUR = Optional.of(Duration.ofMinutes(60));
  private static final Optional<Duration> QUARTER = Optional.of(Duration.ofMinutes(15));

  @Test
  void the_rto_is_measured_from_the_declaration_to_the_last_healthy_server() {
    Optional<Duration> measured = minutes(60);

    assertThat(ended(new WaveStory("db").up("a", 5, 50, 60)).rto())
        .isEqualTo(new RtoResult(HOUR, measured, measured, Verdict.MET));
    assertThat(ended(new WaveStory("db").up("a", 5, 50, 60.1)).rto().verdict())
        .isEqualTo(Verdict.MISSED);
  }

  @Test
  void the_rto_is_not_reached_where_a_server_is_not_up() {
    assertThat(endedEarly(new WaveStory("db").up("a", 5, 9, 10).failed("b", 5)).rto())
        .isEqualTo(new RtoResult(HOUR, Optional.empty(), minutes(10), Verdict.NOT_REACHED));
    assertThat(endedEarly(new WaveStory("db").failed("b", 5)).rto())
        .isEqualTo(new RtoResult(HOUR, Optional.empty(), Optional.empty(), Verdict.NOT_REACHED));
  }

  @Test
  void servers_that_took_no_part_do_not_count() {
    WaveStory wave =
        new WaveStory("db")
            .up("a", 5, 9, 10)
            .server(WaveStory.server("b").status(ServerStatus.EXCLUDED).build());

    assertThat(ended(wave).rto().verdict()).isEqualTo(Verdict.MET);
  }

  @Test
  void a_running_execution_has_missed_its_rto_once_it_is_over_it() {
    WaveStory wave = new WaveStory("db").server(WaveStory.server("a").build());
    wave.more().startedAt(Story.at(5)).status(WaveStatus.LAUNCHING);
    Story story = new Story().wave(wave);
    story.execution().status(ExecutionStatus.RUNNING);

    assertThat(story.reportAt(60).rto().verdict()).isEqualTo(Verdict.NOT_REACHED);
    assertThat(story.reportAt(60.1).rto().verdict()).isEqualTo(Verdict.MISSED);
  }

  @Test
  void without_a_target_there_is_a_figure_and_no_verdict() {
    ExecutionReport report =
        story(new WaveStory("db").up("a", 5, 9, 10)).targets(RecoveryTargets.NONE).reportAt(99);

    assertThat(report.rto())
        .isEqualTo(new RtoResult(Optional.empty(), minutes(10), minutes(10), Verdict.NO_TARGET));
    assertThat(report.rpo().verdict()).isEqualTo(Verdict.NO_TARGET);
    assertThat(report.rpo().worst()).isEqualTo(minutes(4));
  }

  @Test
  void the_rpo_is_that_of_the_server_that_lost_most() {
    WaveStory wave = new WaveStory("db").server(point("a", -14)).server(point("b", -15));

    assertThat(ended(wave).rpo())
        .isEqualTo(
            new RpoResult(
                QUARTER,
                minutes(15),
                Optional.of(WaveStory.id("b")),
                0,
                RpoReference.DECLARATION,
                Verdict.MET));
    assertThat(ended(new WaveStory("db").server(point("a", -15.1))).rpo().verdict())
        .isEqualTo(Verdict.MISSED);
  }

  @Test
  void the_rpo_is_not_met_over_servers_that_are_not_up() {
    WaveStory wave = new WaveStory("db").server(point("a", -3)).failed("b", 5);

    assertThat(ended(wave).rpo().verdict()).isEqualTo(Verdict.NOT_REACHED);
    assertThat(ended(new WaveStory("db").server(point("a", -16)).failed("b", 5)).rpo().verdict())
        .isEqualTo(Verdict.MISSED);
  }

  @Test
  void a_drill_judges_recovery_points_by_the_launch_because_the_source_goes_on() {
    Execution recovery = story(new WaveStory("db").server(point("a", 1))).build();
    Execution drill =
        recovery.toBuilder()
            .startRequest(recovery.startRequest().toBuilder().kind(ExecutionKind.DRILL).build())
            .build();
    RpoResult rpo = ReportBuilder.build(drill, List.of(), Story.at(99)).rpo();

    assertThat(rpo.worst()).as("launched at +5, the point is of +1").isEqualTo(minutes(4));
    assertThat(rpo.reference()).isEqualTo(RpoReference.LAUNCH);
  }

  @Test
  void a_missed_rto_stays_missed_when_the_execution_ends() {
    WaveStory wave = new WaveStory("db").up("a", 5, 9, 10).failed("b", 5);

    assertThat(
            new Story()
                .wave(wave.ran(5, 190, WaveStatus.PARTIAL))
                .ended(190, ExecutionStatus.PARTIAL)
                .reportAt(500)
                .rto()
                .verdict())
        .isEqualTo(Verdict.MISSED);
  }

  @Test
  void a_recovery_point_after_the_declaration_lost_nothing() {
    assertThat(ended(new WaveStory("db").server(point("a", 3))).rpo().worst())
        .isEqualTo(minutes(0));
  }

  @Test
  void an_unknown_recovery_point_leaves_the_rpo_open() {
    WaveStory wave =
        new WaveStory("db")
            .server(point("a", -3))
            .server(WaveStory.recovered("b", 5, 9, 10).recoveryPointAt(Optional.empty()).build());

    assertThat(ended(wave).rpo())
        .isEqualTo(
            new RpoResult(
                QUARTER,
                minutes(3),
                Optional.of(WaveStory.id("a")),
                1,
                RpoReference.DECLARATION,
                Verdict.NOT_REACHED));
  }

  @Test
  void the_clock_of_a_failback_starts_at_its_cutover() {
    WaveStory databases = new WaveStory("db").server(point("a", 598)).server(point("b", 620));
    WaveStory web = new WaveStory("web", "db").up("c", 630, 640, 645);
    Story story =
        new Story()
            .kind(ExecutionKind.FAILBACK)
            .wave(web.ran(625, 645, WaveStatus.COMPLETED))
            .wave(databases.ran(600, 625, WaveStatus.COMPLETED))
            .ended(645, ExecutionStatus.COMPLETED);
    ExecutionReport report = story.reportAt(999);

    assertThat(report.cutoverAt()).contains(Story.at(600));
    assertThat(report.rto()).isEqualTo(new RtoResult(HOUR, minutes(45), minutes(45), Verdict.MET));
    assertThat(report.rpo().worst()).isEqualTo(minutes(604));
  }

  @Test
  void a_failback_cannot_miss_its_rto_before_the_cutover() {
    WaveStory wave = new WaveStory("db").server(WaveStory.server("a").build());
    Story story = new Story().kind(ExecutionKind.FAILBACK).wave(wave);
    story.execution().status(ExecutionStatus.RUNNING);
    ExecutionReport report = story.reportAt(9_999);

    assertThat(report.cutoverAt()).isEmpty();
    assertThat(report.rto().verdict()).isEqualTo(Verdict.NOT_REACHED);
    assertThat(report.rpo().reference()).isEqualTo(RpoReference.CUTOVER);
  }

  private static ServerExecution point(String name, double minutes) {
    return WaveStory.recovered(name, 5, 9, 10).recoveryPointAt(Story.at(minutes)).build();
  }

  private static Story story(WaveStory wave) {
    return new Story()
        .wave(wave.ran(5, 80, WaveStatus.COMPLETED))
        .ended(80, ExecutionStatus.PARTIAL);
  }

  private static ExecutionReport ended(WaveStory wave) {
    return story(wave).reportAt(99);
  }

  private static ExecutionReport endedEarly(WaveStory wave) {
    return new Story()
        .wave(wave.ran(5, 30, WaveStatus.PARTIAL))
        .ended(30, ExecutionStatus.PARTIAL)
        .reportAt(99);
  }

  private static Optional<Duration> minutes(int minutes) {
    return Optional.of(Duration.ofMinutes(minutes));
  }
}

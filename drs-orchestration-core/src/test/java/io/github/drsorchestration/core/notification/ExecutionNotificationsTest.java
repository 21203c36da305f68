package io.github.drsorchestration.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.ApprovalStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.Pause;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.notification.NextStep;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionNotificationsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "DRILL, COMPLETED, EXECUTION_ENDED, INFO",
    "DRILL, CANCELLED, EXECUTION_ENDED, INFO",
    "DRILL, PARTIAL, EXECUTION_ENDED, WARNING",
    "DRILL, FAILED, EXECUTION_FAILED, ERROR",
    "RECOVERY, PARTIAL, EXECUTION_ENDED, ERROR",
    "RECOVERY, FAILED, EXECUTION_FAILED, CRITICAL",
    "RECOVERY, TIMED_OUT, EXECUTION_FAILED, CRITICAL",
    "RECOVERY, PAUSED, EXECUTION_PAUSED, WARNING"
  })
  void a_status_is_as_urgent_as_it_deserves(
      ExecutionKind kind,
      ExecutionStatus status,
      NotificationType type,
      NotificationSeverity severity) {
    Notification told =
        tell(
                execution(kind, "Shop"),
                new EventDetails.StatusChanged(ExecutionStatus.RUNNING, status))
            .orElseThrow();

    assertThat(told.type()).isEqualTo(type);
    assertThat(told.severity()).isEqualTo(severity);
    assertThat(told.notificationId()).isEqualTo("e1/000007");
    assertThat(told.nextSteps()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PENDING", "RUNNING", "PAUSE_PENDING", "AWAITING_APPROVAL", "CANCELLING"})
  void what_only_passes_is_not_worth_telling(ExecutionStatus status) {
    assertThat(
            tell(
                execution(ExecutionKind.DRILL, "Shop"),
                new EventDetails.StatusChanged(ExecutionStatus.PENDING, status)))
        .isEmpty();
    assertThat(tell(execution(ExecutionKind.DRILL, "Shop"), new EventDetails.ServerLaunched()))
        .isEmpty();
  }

  @Test
  void a_wait_for_another_plan_of_the_disaster_is_no_pause_for_people() {
    Execution waits =
        execution(ExecutionKind.RECOVERY, "Shop").toBuilder()
            .pause(new Pause(NOON, Actor.ENGINE, "waits for directory", Optional.empty()))
            .build();

    assertThat(
            tell(
                waits,
                new EventDetails.StatusChanged(ExecutionStatus.RUNNING, ExecutionStatus.PAUSED)))
        .isEmpty();
  }

  @Test
  void an_approval_can_be_given_by_a_command_that_no_name_can_turn_into_another() {
    ExecutionEvent event =
        event(new EventDetails.ApprovalRequested("e1/0/1", "hash", NOON.plusSeconds(60)))
            .toBuilder()
            .wave("web'; rm -rf $HOME #")
            .build();

    Notification told =
        ExecutionNotifications.of(execution(ExecutionKind.DRILL, "Shop"), event).orElseThrow();

    assertThat(told.type()).isEqualTo(NotificationType.APPROVAL_AWAITED);
    assertThat(told.nextSteps())
        .extracting(NextStep::command)
        .containsExactly(
            "drs-orchestration approve e1 --wave='web'\\''; rm -rf $HOME #'",
            "drs-orchestration deny e1 --wave='web'\\''; rm -rf $HOME #' --reason=why");
  }

  @Test
  void a_denied_approval_is_a_warning() {
    assertThat(answered(ApprovalStatus.APPROVED).severity()).isEqualTo(NotificationSeverity.INFO);
    assertThat(answered(ApprovalStatus.DENIED).severity()).isEqualTo(NotificationSeverity.WARNING);
    assertThat(answered(ApprovalStatus.EXPIRED).title()).endsWith("is expired");
  }

  @Test
  void waves_that_fail_are_told_and_others_not() {
    Execution shop = execution(ExecutionKind.DRILL, "Shop");
    assertThat(tell(shop, waveIs(WaveStatus.FAILED)))
        .map(Notification::type)
        .contains(NotificationType.WAVE_FAILED);
    assertThat(tell(shop, waveIs(WaveStatus.TIMED_OUT))).isPresent();
    assertThat(tell(shop, waveIs(WaveStatus.COMPLETED))).isEmpty();
  }

  @Test
  void whatever_plans_are_called_and_reasons_say_it_fits_the_bounds() {
    ExecutionEvent event =
        event(new EventDetails.StatusChanged(ExecutionStatus.RUNNING, ExecutionStatus.FAILED))
            .toBuilder()
            .reason("line\u0007 one\nline two " + "💥".repeat(10_000))
            .build();

    Notification told =
        ExecutionNotifications.of(execution(ExecutionKind.DRILL, "☃".repeat(60)), event)
            .orElseThrow();

    assertThat(told.text()).hasSizeLessThanOrEqualTo(Notification.MAX_TEXT).contains("…\nWho: ");
    assertThat(told.facts().get("reason")).startsWith("line one line two").endsWith("…");
    assertThat(told.title() + told.text()).doesNotContain("\u0007");
  }

  @Test
  void neither_a_reason_nor_a_name_forges_a_line_or_turns_one_around() {
    ExecutionEvent event =
        event(new EventDetails.StatusChanged(ExecutionStatus.RUNNING, ExecutionStatus.FAILED))
            .toBuilder()
            .actor(new Actor("eve", Optional.of("Eve\nWho: Ann"), Optional.empty()))
            .reason("none\u2028\u0085\u202e\u2066\u009b2J\ud800\nExecution: e2")
            .build();

    Notification told =
        ExecutionNotifications.of(execution(ExecutionKind.DRILL, "Shop"), event).orElseThrow();

    assertThat(told.text().lines())
        .containsExactly(
            "Shop: the drill is failed.",
            "Why: none 2J Execution: e2",
            "Who: Eve Who: Ann",
            "When: " + NOON,
            "Execution: e1");
    assertThat(told.facts()).containsEntry("reason", "none 2J Execution: e2");
  }

  @Test
  void every_event_can_be_told_or_left_out() {
    assertThat(List.of(EventType.values()))
        .filteredOn(
            type ->
                ExecutionNotifications.mayTell(
                    event(new EventDetails.ServerSkipped()).toBuilder().type(type).build()))
        .hasSize(8);
  }

  private static Notification answered(ApprovalStatus status) {
    return tell(
            execution(ExecutionKind.DRILL, "Shop"),
            new EventDetails.ApprovalAnswered("e1/0/1", status, Optional.empty()))
        .orElseThrow();
  }

  private static EventDetails waveIs(WaveStatus status) {
    return new EventDetails.WaveStatusChanged(WaveStatus.LAUNCHING, status);
  }

  private static Optional<Notification> tell(Execution execution, EventDetails details) {
    return ExecutionNotifications.of(execution, event(details));
  }

  private static ExecutionEvent event(EventDetails details) {
    return ExecutionEvent.builder()
        .executionId("e1")
        .sequence(7)
        .at(NOON)
        .actor("engine")
        .wave("web")
        .details(details)
        .previousHash("0")
        .hash("1")
        .build();
  }

  private static Execution execution(ExecutionKind kind, String planName) {
    return Execution.builder()
        .executionId("e1")
        .plan(
            RecoveryPlan.builder()
                .planId("shop")
                .name(planName)
                .addWaves(Wave.builder().name("web").addGroupIds("web").build())
                .build())
        .planHash("hash")
        .startRequest(StartRequest.builder().planId("shop").kind(kind).by(Actor.of("ann")).build())
        .declaredAt(NOON)
        .createdAt(NOON)
        .deadline(NOON.plusSeconds(3_600))
        .build();
  }
}

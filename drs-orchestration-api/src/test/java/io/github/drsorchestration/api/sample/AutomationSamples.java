package io.github.drsorchestration.api.sample;

import static io.github.drsorchestration.api.sample.ServerSamples.NOON;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.automation.Drill;
import io.github.drsorchestration.api.automation.DrillState;
import io.github.drsorchestration.api.automation.DrillSummary;
import io.github.drsorchestration.api.automation.MaintenanceWindow;
import io.github.drsorchestration.api.automation.Schedule;
import io.github.drsorchestration.api.automation.ScheduledWork;
import io.github.drsorchestration.api.automation.Timetable;
import io.github.drsorchestration.api.automation.Trigger;
import io.github.drsorchestration.api.automation.TriggerSource;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.ExecutionKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Samples of what starts by itself. */
final class AutomationSamples {

  private static final Actor ANN = Actor.of("ann");
  private static final Timetable SUNDAYS = new Timetable("0 3 * * SUN#1", "Europe/Berlin");

  private static final Schedule SCHEDULE =
      Schedule.builder()
          .scheduleId("monthly")
          .name("Monthly drill")
          .planId("shop")
          .what(ScheduledWork.DRILL)
          .when(SUNDAYS)
          .build();

  private static final Trigger TRIGGER =
      Trigger.builder()
          .triggerId("ireland-lost")
          .name("Ireland is lost")
          .planId("shop")
          .source(TriggerSource.ALARM)
          .match("shop-health")
          .build();

  private static final MaintenanceWindow WINDOW =
      MaintenanceWindow.builder()
          .windowId("patch-night")
          .name("Patch night")
          .begins(SUNDAYS)
          .lasts(Duration.ofHours(8))
          .build();

  private static final MaintenanceWindow ONCE =
      MaintenanceWindow.builder()
          .windowId("christmas")
          .name("Christmas")
          .startsAt(NOON)
          .endsAt(NOON.plusSeconds(60))
          .build();

  private static final DrillSummary SUMMARY =
      new DrillSummary(
          ExecutionStatus.COMPLETED,
          NOON.plusSeconds(900),
          Optional.of(Duration.ofMinutes(14)),
          3,
          3,
          true);

  private static final Drill DRILL =
      Drill.builder()
          .executionId("exec-1")
          .planId("shop")
          .by(ANN)
          .cleanUp(true)
          .startedAt(NOON)
          .waitUntil(NOON.plusSeconds(86_400))
          .build();

  private AutomationSamples() {}

  static List<Sample<?>> all() {
    return List.of(
        Sample.allRequired(Timetable.class, SUNDAYS, "cron", "zone"),
        Sample.of(
            Schedule.class,
            SCHEDULE.toBuilder()
                .enabled(false)
                .cleanUp(false)
                .putParameters("site", "ireland")
                .startWithin(Duration.ofHours(1))
                .waitAtMost(Duration.ofHours(8))
                .version(2)
                .createdDate(NOON)
                .createdBy(ANN)
                .lastModifiedDate(NOON)
                .lastModifiedBy(ANN)
                .build(),
            SCHEDULE,
            "scheduleId",
            "name",
            "planId",
            "what",
            "when"),
        Sample.of(
            Trigger.class,
            TRIGGER.toBuilder()
                .kind(ExecutionKind.DRILL)
                .approvalRequired(false)
                .approvalWaiver("a stateless service")
                .approval(ApprovalPolicy.builder().expiresAfter(Duration.ofHours(2)).build())
                .minInterval(Duration.ofHours(2))
                .enabled(false)
                .putParameters("site", "ireland")
                .version(2)
                .createdDate(NOON)
                .createdBy(ANN)
                .lastModifiedDate(NOON)
                .lastModifiedBy(ANN)
                .build(),
            TRIGGER,
            "triggerId",
            "name",
            "planId",
            "source",
            "match"),
        Sample.of(
            MaintenanceWindow.class, full(WINDOW), WINDOW, "windowId", "name", "begins", "lasts"),
        Sample.of(
                MaintenanceWindow.class, full(ONCE), ONCE, "windowId", "name", "startsAt", "endsAt")
            .named("MaintenanceWindowOnce"),
        Sample.of(
            DrillSummary.class,
            SUMMARY,
            new DrillSummary(
                ExecutionStatus.COMPLETED, NOON.plusSeconds(900), Optional.empty(), 0, 0, false),
            "status",
            "endedAt"),
        Sample.of(
            Drill.class,
            DRILL.toBuilder()
                .scheduleId("monthly")
                .state(DrillState.ABANDONED)
                .summary(SUMMARY)
                .nextProof(NOON.plusSeconds(7_776_000))
                .problem("1 of 3 instances could not be terminated")
                .doneAt(NOON.plusSeconds(1_800))
                .build(),
            DRILL,
            "executionId",
            "planId",
            "by",
            "cleanUp",
            "startedAt",
            "waitUntil"));
  }

  private static MaintenanceWindow full(MaintenanceWindow window) {
    return window.toBuilder()
        .addPlanIds("shop")
        .addAccountIds("111122223333")
        .version(2)
        .createdDate(NOON)
        .createdBy(ANN)
        .lastModifiedDate(NOON)
        .lastModifiedBy(ANN)
        .build();
  }
}

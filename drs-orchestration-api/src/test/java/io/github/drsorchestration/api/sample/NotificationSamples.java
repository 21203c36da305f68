package io.github.drsorchestration.api.sample;

import static io.github.drsorchestration.api.sample.ServerSamples.NOON;

import io.github.drsorchestration.api.notification.NextStep;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import java.util.List;

/** News for people. */
final class NotificationSamples {

  private static final NextStep APPROVE =
      new NextStep("Approve", "drs-orchestration approve exec-1 --wave=web");

  private NotificationSamples() {}

  static List<Sample<?>> all() {
    Notification minimal =
        Notification.builder()
            .notificationId("exec-1/000007")
            .type(NotificationType.APPROVAL_AWAITED)
            .severity(NotificationSeverity.WARNING)
            .at(NOON)
            .title("[DRILL] Shop: wave web waits for an approval")
            .text("Shop: wave web waits for an approval.")
            .build();
    return List.of(
        Sample.allRequired(NextStep.class, APPROVE, "text", "command"),
        Sample.of(
            Notification.class,
            minimal.toBuilder()
                .planId("shop")
                .executionId("exec-1")
                .accountId("111122223333")
                .region("eu-west-1")
                .putFacts("wave", "web")
                .addNextSteps(APPROVE)
                .build(),
            minimal,
            "notificationId",
            "type",
            "severity",
            "at",
            "title",
            "text"));
  }
}

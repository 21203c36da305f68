package io.github.drsorchestration.aws.notify.webhook;

import io.github.drsorchestration.api.notification.NextStep;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import java.time.Instant;

/** Notifications for tests. */
final class News {

  static final Notification APPROVAL =
      Notification.builder()
          .notificationId("e1/000007")
          .type(NotificationType.APPROVAL_AWAITED)
          .severity(NotificationSeverity.WARNING)
          .at(Instant.parse("2026-11-23T12:00:00Z"))
          .title("[RECOVERY] Shop <!here> & Co: wave web waits for an approval")
          .text("Shop: wave web waits for an approval.")
          .planId("shop")
          .executionId("e1")
          .accountId("111122223333")
          .region("eu-west-1")
          .putFacts("wave", "web")
          .addNextSteps(new NextStep("Approve", "drs-orchestration approve e1 --wave=web"))
          .build();

  static final Notification DONE =
      Notification.builder()
          .notificationId("e1/000020")
          .type(NotificationType.EXECUTION_ENDED)
          .severity(NotificationSeverity.INFO)
          .at(Instant.parse("2026-11-23T13:00:00Z"))
          .title("[RECOVERY] Shop: the recovery is completed")
          .text("All is well.")
          .planId("shop")
          .executionId("e1")
          .build();

  static Notification answered(NotificationSeverity severity) {
    return APPROVAL.toBuilder().type(NotificationType.APPROVAL_ANSWERED).severity(severity).build();
  }

  private News() {}
}

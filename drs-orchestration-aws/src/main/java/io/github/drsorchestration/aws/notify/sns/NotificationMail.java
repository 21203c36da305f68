package io.github.drsorchestration.aws.notify.sns;

import io.github.drsorchestration.api.notification.NextStep;
import io.github.drsorchestration.api.notification.Notification;

/** A notification as a person reads it in a mail. */
final class NotificationMail {

  private NotificationMail() {}

  static String text(Notification notification) {
    StringBuilder mail = new StringBuilder(notification.text()).append('\n');
    if (!notification.nextSteps().isEmpty()) {
      mail.append("\nWhat you can do, with your own credentials:\n");
    }
    for (NextStep step : notification.nextSteps()) {
      mail.append("\n  ").append(step.text()).append(":\n    ");
      mail.append(step.command()).append('\n');
    }
    mail.append('\n');
    notification
        .facts()
        .forEach((name, fact) -> mail.append(name).append(": ").append(fact).append('\n'));
    return mail.toString();
  }
}

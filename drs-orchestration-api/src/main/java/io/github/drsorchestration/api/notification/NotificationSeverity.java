package io.github.drsorchestration.api.notification;

/** How urgent a notification is, from the least to the most. */
public enum NotificationSeverity {
  /** Things go as planned. */
  INFO,
  /** Somebody should look, or is being waited for. */
  WARNING,
  /** Something has failed. */
  ERROR,
  /** A recovery has failed. */
  CRITICAL;

  public boolean isAtLeast(NotificationSeverity other) {
    return compareTo(other) >= 0;
  }
}

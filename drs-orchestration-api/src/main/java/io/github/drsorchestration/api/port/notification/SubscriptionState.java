package io.github.drsorchestration.api.port.notification;

/** Whether an address gets mail. */
public enum SubscriptionState {
  /** It was never asked, did not answer in time, or has unsubscribed. */
  NONE,
  /** It was asked to confirm. */
  PENDING,
  ACTIVE
}

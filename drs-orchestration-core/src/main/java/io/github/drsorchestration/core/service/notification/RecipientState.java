package io.github.drsorchestration.core.service.notification;

import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.api.port.notification.SubscriptionState;
import io.github.drsorchestration.core.notification.MailAddress;
import io.github.drsorchestration.core.notification.Recipient;
import io.github.drsorchestration.core.record.Versioned;
import java.util.Optional;
import java.util.Set;

/**
 * A recipient, and whether anything reaches it.
 *
 * @param recipientId its id
 * @param mail its address, where it gets mail; for those who do not manage recipients, the
 *     beginning of it
 * @param webhook the webhook, where it has one
 * @param planIds the plans that it is about; none means all
 * @param types what it is told; none means everything
 * @param severities how urgent that is; none means whatever it is
 * @param state whether the address is confirmed, or the webhook configured; absent where the mail
 *     service does not say
 * @param version counts the changes
 */
public record RecipientState(
    String recipientId,
    Optional<String> mail,
    Optional<String> webhook,
    Set<String> planIds,
    Set<NotificationType> types,
    Set<NotificationSeverity> severities,
    Optional<SubscriptionState> state,
    long version) {

  static RecipientState of(Versioned<Recipient> kept, Optional<SubscriptionState> state) {
    Recipient recipient = kept.value();
    return new RecipientState(
        recipient.recipientId(),
        recipient.mail(),
        recipient.webhook(),
        recipient.planIds(),
        recipient.types(),
        recipient.severities(),
        state,
        kept.version());
  }

  /** The same without the address. */
  public RecipientState masked() {
    return new RecipientState(
        recipientId,
        mail.map(address -> new MailAddress(address).masked()),
        webhook,
        planIds,
        types,
        severities,
        state,
        version);
  }

  /** Shows no address, for logs. */
  @Override
  public String toString() {
    return "recipient " + recipientId + ", " + state;
  }
}

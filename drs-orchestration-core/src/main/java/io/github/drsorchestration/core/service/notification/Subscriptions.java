package io.github.drsorchestration.core.service.notification;

import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.notification.MailSubscriptions;
import io.github.drsorchestration.api.port.notification.NotificationChannel;
import io.github.drsorchestration.api.port.notification.SubscriptionState;
import io.github.drsorchestration.core.notification.MailAddress;
import io.github.drsorchestration.core.notification.Recipient;
import io.github.drsorchestration.core.record.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether what is sent to recipients reaches them. */
final class Subscriptions {

  private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

  private final MailSubscriptions mail;
  private final Set<String> webhooks;

  Subscriptions(Ports ports) {
    this.mail = ports.mailSubscriptions();
    this.webhooks = webhooks(ports);
  }

  /** The names that recipients can have; the topic is for mail. */
  static Set<String> webhooks(Ports ports) {
    Set<String> names = new TreeSet<>(ports.notificationChannels().keySet());
    names.remove(NotificationChannel.TOPIC);
    return names;
  }

  void subscribe(Recipient recipient) {
    recipient
        .mail()
        .map(MailAddress::new)
        .ifPresent(address -> mail.subscribe(address.text(), address.key()));
  }

  void unsubscribe(Recipient recipient) {
    recipient.mail().ifPresent(mail::unsubscribe);
  }

  List<RecipientState> states(List<Versioned<Recipient>> recipients) {
    boolean anyMail = recipients.stream().anyMatch(it -> it.value().mail().isPresent());
    Optional<Map<String, SubscriptionState>> addresses =
        anyMail ? mailStates() : Optional.of(Map.of());
    return recipients.stream()
        .map(it -> RecipientState.of(it, state(it.value(), addresses)))
        .toList();
  }

  private Optional<SubscriptionState> state(
      Recipient recipient, Optional<Map<String, SubscriptionState>> addresses) {
    return recipient.mail().isPresent()
        ? addresses.map(it -> it.getOrDefault(recipient.mail().get(), SubscriptionState.NONE))
        : Optional.of(
            webhooks.containsAll(recipient.webhook().stream().toList())
                ? SubscriptionState.ACTIVE
                : SubscriptionState.NONE);
  }

  /** A list of recipients is worth having even if their states cannot be had. */
  private Optional<Map<String, SubscriptionState>> mailStates() {
    try {
      return Optional.of(mail.states());
    } catch (ServiceException e) {
      LOG.warn("the states of mail addresses are not known: {}", e.getMessage());
      return Optional.empty();
    }
  }
}

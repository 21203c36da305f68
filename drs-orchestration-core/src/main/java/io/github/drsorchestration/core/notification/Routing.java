package io.github.drsorchestration.core.notification;

import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.port.notification.NotificationChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who is told what: one delivery for each channel, however many recipients it serves. What several
 * recipients of one address want is merged here.
 */
final class Routing {

  private Routing() {}

  /**
   * The deliveries of a notification.
   *
   * @param hasTopic whether there is a topic, which gets every notification
   */
  static List<Delivery> of(
      Notification notification, Collection<Recipient> recipients, boolean hasTopic, Instant now) {
    Map<String, Set<String>> idsByChannel = new TreeMap<>();
    Set<String> audience = new TreeSet<>();
    if (hasTopic) {
      idsByChannel.put(NotificationChannel.TOPIC, new TreeSet<>());
    }
    for (Recipient recipient : recipients) {
      if (recipient.wants(notification)) {
        String channel = recipient.webhook().orElse(NotificationChannel.TOPIC);
        idsByChannel.computeIfAbsent(channel, none -> new TreeSet<>()).add(recipient.recipientId());
        recipient.mail().ifPresent(mail -> audience.add(new MailAddress(mail).key()));
      }
    }
    List<Delivery> deliveries = new ArrayList<>();
    idsByChannel.forEach(
        (channel, ids) ->
            deliveries.add(
                new Delivery(
                    channel,
                    ids,
                    channel.equals(NotificationChannel.TOPIC) ? audience : Set.of(),
                    notification,
                    now,
                    now,
                    0,
                    Optional.empty())));
    return deliveries;
  }
}

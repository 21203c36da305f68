package io.github.drsorchestration.api.port.notification;

import io.github.drsorchestration.api.notification.Notification;
import java.util.Set;

/**
 * One way out: a topic, a webhook. What it takes to use it, such as an address or a secret, is the
 * service's own business and in no plan or document.
 */
@FunctionalInterface
public interface NotificationChannel {

  /**
   * The name of the channel that mail goes by. It gets every notification, so that programs can
   * subscribe to it too.
   */
  String TOPIC = "topic";

  /**
   * Sends a notification: at least once, in any order. A repetition has the same id.
   *
   * @param audience which subscriptions are meant, by their keys in {@link MailSubscriptions};
   *     empty for a channel with one reader
   * @throws io.github.drsorchestration.api.failure.CallRejectedException if sending it again would
   *     not help; it is given up then. After any other failure it is sent again later
   */
  void send(Notification notification, Set<String> audience);
}

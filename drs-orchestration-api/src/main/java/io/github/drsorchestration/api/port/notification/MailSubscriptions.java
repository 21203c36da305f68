package io.github.drsorchestration.api.port.notification;

import io.github.drsorchestration.api.failure.NotConfiguredException;
import java.util.Map;

/**
 * The mail addresses that are subscribed to the topic, each once, however many recipients share it.
 * An address gets what is sent with its key in the audience, and nothing else.
 *
 * <p>On AWS these are subscriptions of an SNS topic whose filter policy is the key. It never
 * changes: what the recipients of an address want together is decided before something is sent. A
 * change of theirs takes effect at once, where one of the filter policy would take minutes, and the
 * limits of filter policies do not limit them.
 */
public interface MailSubscriptions {

  /**
   * Asks the owner of an address to confirm. One who was asked before and has not confirmed is
   * asked again; for one who has, nothing changes.
   *
   * @param key of 1 to 64 letters, digits and hyphens; an address has one key
   * @throws io.github.drsorchestration.api.failure.QuotaExceededException if the topic has no room
   *     for one more
   */
  void subscribe(String address, String key);

  /** Sends the address nothing any more. One that is not subscribed stays so. */
  void unsubscribe(String address);

  /**
   * The states of all addresses, in few calls; an address that is missing is subscribed to none.
   */
  Map<String, SubscriptionState> states();

  /** For a service that sends no mail. */
  static MailSubscriptions none() {
    return new MailSubscriptions() {
      @Override
      public void subscribe(String address, String key) {
        throw new NotConfiguredException("mailSubscriptions");
      }

      @Override
      public void unsubscribe(String address) {
        // It was never subscribed.
      }

      @Override
      public Map<String, SubscriptionState> states() {
        return Map.of();
      }
    };
  }
}

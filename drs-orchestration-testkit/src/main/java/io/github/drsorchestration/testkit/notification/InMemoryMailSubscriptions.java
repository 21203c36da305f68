package io.github.drsorchestration.testkit.notification;

import io.github.drsorchestration.api.port.notification.MailSubscriptions;
import io.github.drsorchestration.api.port.notification.SubscriptionState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Subscribes addresses in memory, whose owners confirm when they are told to. */
public final class InMemoryMailSubscriptions implements MailSubscriptions {

  private final Map<String, String> keys = new TreeMap<>();
  private final Set<String> confirmed = new TreeSet<>();
  private final Map<String, Integer> requests = new TreeMap<>();

  public InMemoryMailSubscriptions() {}

  @Override
  public synchronized void subscribe(String address, String key) {
    keys.put(address, key);
    if (!confirmed.contains(address)) {
      requests.merge(address, 1, Integer::sum);
    }
  }

  @Override
  public synchronized void unsubscribe(String address) {
    keys.remove(address);
    confirmed.remove(address);
  }

  @Override
  public synchronized Map<String, SubscriptionState> states() {
    Map<String, SubscriptionState> states = new TreeMap<>();
    keys.keySet()
        .forEach(
            address ->
                states.put(
                    address,
                    confirmed.contains(address)
                        ? SubscriptionState.ACTIVE
                        : SubscriptionState.PENDING));
    return states;
  }

  /** The owner of an address follows the link in the request. */
  public synchronized void confirm(String address) {
    if (keys.containsKey(address)) {
      confirmed.add(address);
    }
  }

  /** How often the owner of an address was asked to confirm. */
  public synchronized int requestsTo(String address) {
    return requests.getOrDefault(address, 0);
  }

  /** Who gets what is sent to this audience. */
  public synchronized List<String> readers(Set<String> audience) {
    return confirmed.stream().filter(address -> audience.contains(keys.get(address))).toList();
  }
}

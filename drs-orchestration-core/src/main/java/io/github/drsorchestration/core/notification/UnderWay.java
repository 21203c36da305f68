package io.github.drsorchestration.core.notification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What this process is delivering. Each channel has so many at once, and the rest stays in the
 * outbox, where it waits for a channel that hangs without having been tried.
 */
final class UnderWay {

  static final int MAX_PER_CHANNEL = 16;

  private final Map<String, Set<String>> idsByChannel = new HashMap<>();
  private final Set<String> withMore = new HashSet<>();

  /** Whether a delivery may begin. */
  synchronized boolean begin(String channel, String id) {
    Set<String> ids = idsByChannel.computeIfAbsent(channel, none -> new HashSet<>());
    if (ids.contains(id)) {
      return false;
    }
    if (ids.size() >= MAX_PER_CHANNEL) {
      withMore.add(channel);
      return false;
    }
    return ids.add(id);
  }

  /** Ends one, and returns whether it is time to begin others that had to wait. */
  synchronized boolean end(String channel, String id) {
    Set<String> ids = idsByChannel.getOrDefault(channel, Set.of());
    ids.remove(id);
    return ids.size() <= MAX_PER_CHANNEL / 2 && withMore.remove(channel);
  }
}

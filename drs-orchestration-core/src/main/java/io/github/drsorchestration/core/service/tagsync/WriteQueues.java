package io.github.drsorchestration.core.service.tagsync;

import io.github.drsorchestration.api.server.AccountRegion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The servers that wait to be written to, by place; those whose tags differ come first. */
final class WriteQueues {

  /** Few enough to be written, one after the other, before a round is over. */
  private static final int SERVERS_PER_ROUND = 10;

  private final Map<AccountRegion, Deque<ServerSync>> queues = new TreeMap<>();

  WriteQueues(List<ServerSync> plans) {
    plans.stream()
        .sorted(Comparator.comparing(ServerSync::outcome).thenComparing(ServerSync::serverId))
        .forEach(it -> queues.computeIfAbsent(it.where(), none -> new ArrayDeque<>()).addLast(it));
  }

  boolean isEmpty() {
    return queues.isEmpty();
  }

  /** Takes the next few of each place. */
  Map<AccountRegion, List<ServerSync>> next() {
    Map<AccountRegion, List<ServerSync>> round = new TreeMap<>();
    queues.forEach(
        (where, queue) -> {
          List<ServerSync> some = round.computeIfAbsent(where, none -> new ArrayList<>());
          while (some.size() < SERVERS_PER_ROUND && !queue.isEmpty()) {
            some.add(queue.removeFirst());
          }
        });
    queues.values().removeIf(Deque::isEmpty);
    return round;
  }

  /** Takes what is left of a place out. */
  List<ServerSync> abandon(AccountRegion where, String why) {
    return Optional.ofNullable(queues.remove(where)).stream()
        .flatMap(Deque::stream)
        .map(it -> it.but(SyncOutcome.NOT_REACHED, why))
        .toList();
  }

  List<ServerSync> abandonAll(String why) {
    return List.copyOf(queues.keySet()).stream()
        .flatMap(where -> abandon(where, why).stream())
        .toList();
  }
}

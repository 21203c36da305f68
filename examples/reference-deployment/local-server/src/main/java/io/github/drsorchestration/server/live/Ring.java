package io.github.drsorchestration.server.live;

import io.github.drsorchestration.api.execution.Execution;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The latest updates of all executions, numbered, for clients that come again. */
final class Ring {

  private static final int SIZE = 5_000;

  private final String boot;
  private final Deque<Update> latest = new ArrayDeque<>();
  private final Map<String, Update> lastOf = new HashMap<>();
  private long last;

  /**
   * @param boot what tells the numbers of this process from those of another
   */
  Ring(String boot) {
    this.boot = boot;
  }

  /** Something that happened. */
  record Update(long number, Execution execution, String event, String data) {}

  Update add(Execution execution, String event, String data) {
    Update update = new Update(++last, kept(execution), event, data);
    latest.addLast(update);
    lastOf.put(execution.executionId(), update);
    if (latest.size() > SIZE) {
      Update oldest = latest.removeFirst();
      lastOf.remove(oldest.execution().executionId(), oldest);
    }
    return update;
  }

  /**
   * Who may see it depends on its plan and groups, which stay, so that one version does for all.
   */
  private Execution kept(Execution execution) {
    @Nullable Update before = lastOf.get(execution.executionId());
    return before == null ? execution : before.execution();
  }

  String id(long number) {
    return boot + "-" + number;
  }

  long last() {
    return last;
  }

  /** What came after an event; absent if that is not known any more. */
  Optional<List<Update>> after(String id) {
    OptionalLong number = number(id);
    boolean known =
        number.isPresent()
            && number.getAsLong() <= last
            && number.getAsLong() >= last - latest.size();
    return known
        ? Optional.of(latest.stream().filter(it -> it.number() > number.getAsLong()).toList())
        : Optional.empty();
  }

  private OptionalLong number(String id) {
    String prefix = boot + "-";
    return id.startsWith(prefix) && id.substring(prefix.length()).matches("\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(id.substring(prefix.length())))
        : OptionalLong.empty();
  }
}

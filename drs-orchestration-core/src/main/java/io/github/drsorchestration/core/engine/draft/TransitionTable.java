package io.github.drsorchestration.core.engine.draft;

import io.github.drsorchestration.api.failure.IllegalTransitionException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which status may follow which.
 *
 * @param <S> the statuses
 */
public final class TransitionTable<S extends Enum<S>> {

  private final Map<S, Set<S>> allowed;

  TransitionTable(Map<S, Set<S>> allowed) {
    Map<S, Set<S>> sorted = new TreeMap<>();
    allowed.forEach((from, to) -> sorted.put(from, sorted(to)));
    this.allowed = Collections.unmodifiableMap(sorted);
  }

  /** The statuses that there are, in order. */
  public Set<S> statuses() {
    return allowed.keySet();
  }

  /** The statuses that may follow, in order. */
  public Set<S> after(S from) {
    Set<S> next = allowed.get(from);
    return next == null ? Set.of() : next;
  }

  public boolean allows(S from, S to) {
    return after(from).contains(to);
  }

  /**
   * Refuses what the table does not allow.
   *
   * @throws IllegalTransitionException naming the subject, from and to
   */
  public void check(String subject, S from, S to) {
    if (!allows(from, to)) {
      throw new IllegalTransitionException(subject, from, to);
    }
  }

  /** The table as a Mermaid state diagram. */
  public String diagram() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n");
    allowed.forEach(
        (from, next) -> {
          next.forEach(
              to -> text.append("  ").append(from).append(" --> ").append(to).append('\n'));
          if (next.isEmpty()) {
            text.append("  ").append(from).append(" --> [*]\n");
          }
        });
    return text.toString();
  }

  private static <S extends Enum<S>> Set<S> sorted(Set<S> statuses) {
    return statuses.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(statuses));
  }
}

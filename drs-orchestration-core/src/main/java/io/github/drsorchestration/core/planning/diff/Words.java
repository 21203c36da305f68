package io.github.drsorchestration.core.planning.diff;

import io.github.drsorchestration.api.plan.WaveCondition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Values as they are read in a sentence. */
final class Words {

  private Words() {}

  static String text(Object value) {
    if (value instanceof Duration duration) {
      return text(duration);
    }
    if (value instanceof WaveCondition condition) {
      return "'" + ConditionWords.text(condition) + "'";
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(Words::text).orElse("none");
    }
    return String.valueOf(value);
  }

  /** In whole units, such as {@code 1 hour 5 minutes}. */
  static String text(Duration duration) {
    List<String> parts = new ArrayList<>();
    add(parts, duration.toDaysPart(), "day");
    add(parts, duration.toHoursPart(), "hour");
    add(parts, duration.toMinutesPart(), "minute");
    add(parts, duration.toSecondsPart(), "second");
    boolean whole = duration.toNanosPart() == 0 && !parts.isEmpty();
    return whole ? String.join(" ", parts) : duration.toString();
  }

  private static void add(List<String> parts, long count, String unit) {
    if (count > 0) {
      parts.add(count + " " + unit + (count == 1 ? "" : "s"));
    }
  }

  /** The names, sorted, since their order means nothing. */
  static String set(Set<String> names, String none) {
    return names.isEmpty() ? none : String.join(", ", new TreeSet<>(names));
  }

  static String tags(Map<String, String> tags) {
    return tags.isEmpty()
        ? "none"
        : new TreeMap<>(tags)
            .entrySet().stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  static String quoted(Collection<String> names) {
    return "'" + String.join("', '", names) + "'";
  }
}

package io.github.drsorchestration.core.rest.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The headers of a request or a response. Names that differ in case only mean the same header.
 *
 * @param lines the values of each header, in the order in which they came
 */
public record Headers(Map<String, List<String>> lines) {

  public static final Headers NONE = new Headers(Map.of());

  public Headers {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    lines.forEach(
        (name, values) -> copy.computeIfAbsent(name, it -> new ArrayList<>()).addAll(values));
    copy.replaceAll((name, values) -> List.copyOf(values));
    lines = Collections.unmodifiableMap(copy);
  }

  /** Headers with one value each. */
  public static Headers of(Map<String, String> values) {
    Headers headers = NONE;
    for (Map.Entry<String, String> value : values.entrySet()) {
      headers = headers.with(value.getKey(), value.getValue());
    }
    return headers;
  }

  /** These headers, and one that replaces what they have under its name. */
  public Headers with(String name, String value) {
    Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(lines);
    more.put(name, List.of(value));
    return new Headers(more);
  }

  /** The value of a header; of one that came several times, all of them, separated by commas. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(lines.get(name)).map(values -> String.join(", ", values));
  }

  public boolean has(String name) {
    return lines.containsKey(name);
  }
}

package io.github.drsorchestration.api.group;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.drsorchestration.api.internal.Check;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tags that a source server must carry, all of them. Keys are compared exactly; values are trimmed
 * and compared without regard to case.
 *
 * @param tags the tags; empty criteria match no server
 */
public record TagCriteria(@JsonValue Map<String, String> tags) {

  /** Criteria that match no server. */
  public static final TagCriteria NONE = new TagCriteria(Map.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public TagCriteria {
    tags.forEach(
        (key, value) -> {
          Check.notBlank("tagCriteria key", key);
          Check.notBlank("tagCriteria." + key, value);
        });
    tags = Collections.unmodifiableMap(new TreeMap<>(tags));
  }

  public boolean isEmpty() {
    return tags.isEmpty();
  }

  /** Whether a server with these tags is selected. */
  public boolean matches(Map<String, String> serverTags) {
    return !tags.isEmpty()
        && tags.entrySet().stream()
            .allMatch(
                wanted -> {
                  String value = serverTags.get(wanted.getKey());
                  return value != null && value.strip().equalsIgnoreCase(wanted.getValue().strip());
                });
  }
}

package io.github.drsorchestration.core.service.tagged;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.failure.InvalidValueException;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which waves are meant. In JSON {@code "all"} or a list of names.
 *
 * @param names the names; empty for all
 */
public record WaveChoice(Set<String> names) {

  public static final WaveChoice ALL = new WaveChoice(Set.of());

  private static final String RULE = "must be \"all\" or a list of names of waves";

  public WaveChoice {
    names = Collections.unmodifiableSet(new TreeSet<>(names));
  }

  /** Reads the form of JSON. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static WaveChoice of(JsonNode json) {
    if (json.isTextual() && json.textValue().equals("all")) {
      return ALL;
    }
    if (!json.isArray() || json.isEmpty()) {
      throw new InvalidValueException("", RULE);
    }
    Set<String> names = new TreeSet<>();
    for (JsonNode name : json) {
      if (!name.isTextual() || name.textValue().isBlank()) {
        throw new InvalidValueException("", RULE);
      }
      names.add(name.textValue());
    }
    return new WaveChoice(names);
  }

  public boolean isAll() {
    return names.isEmpty();
  }

  @JsonValue
  Object json() {
    return isAll() ? "all" : names;
  }
}

package io.github.drsorchestration.core.service.lifecycle.action;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.service.tagsync.TagFilter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the tags of servers change.
 *
 * @param added the tags that they get; one with the same key is replaced
 * @param removed the keys of those that they lose
 */
public record TagChange(Map<String, String> added, Set<String> removed) {

  /** No change. */
  public static final TagChange NONE = new TagChange(Map.of(), Set.of());

  private static final int MAX_KEY = 128;
  private static final int MAX_VALUE = 256;

  public TagChange {
    added = InputCheck.sorted(added);
    removed = InputCheck.sorted(removed);
    added.keySet().forEach(key -> check("tags", key));
    removed.forEach(key -> check("keys", key));
    added.forEach(
        (key, value) -> {
          if (value.length() > MAX_VALUE) {
            throw new InvalidValueException(
                "tags." + key, "must have at most " + MAX_VALUE + " characters");
          }
        });
  }

  private static void check(String field, String key) {
    if (key.isBlank() || key.length() > MAX_KEY) {
      throw new InvalidValueException(field, "must have keys of 1 to " + MAX_KEY + " characters");
    }
    if (!TagFilter.ALL.selects(key)) {
      throw new InvalidValueException(
          field, "must leave " + key + " alone, which belongs to AWS, DRS or this library");
    }
  }

  /** These tags with the change. */
  public Map<String, String> applied(Map<String, String> tags) {
    Map<String, String> changed = new TreeMap<>(tags);
    changed.putAll(added);
    changed.keySet().removeAll(removed);
    return changed;
  }
}

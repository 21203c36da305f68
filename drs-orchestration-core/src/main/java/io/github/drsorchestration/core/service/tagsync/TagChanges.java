package io.github.drsorchestration.core.service.tagsync;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What has to be done to a server's tags so that it has those of its source. Nothing is ever
 * removed: a tag that the source does not have may be anybody's.
 *
 * @param added what the server lacks, by key
 * @param changed what it has with another value, by key
 * @param unchanged how many tags it has already as they are to be
 */
public record TagChanges(
    Map<String, String> added, Map<String, Replacement> changed, int unchanged) {

  /** The most tags that DRS allows, apart from those of AWS. */
  private static final int MAX_TAGS = 50;

  public static final TagChanges NONE = new TagChanges(Map.of(), Map.of(), 0);

  public TagChanges {
    added = Collections.unmodifiableMap(new TreeMap<>(added));
    changed = Collections.unmodifiableMap(new TreeMap<>(changed));
  }

  /**
   * The values of a tag.
   *
   * @param from what it says
   * @param to what it is to say
   */
  public record Replacement(String from, String to) {}

  /** Compares the tags of a source with those of its server. */
  public static TagChanges of(
      Map<String, String> source, Map<String, String> server, TagFilter filter) {
    Map<String, String> added = new TreeMap<>();
    Map<String, Replacement> changed = new TreeMap<>();
    int unchanged = 0;
    for (Map.Entry<String, String> tag : source.entrySet()) {
      if (!filter.selects(tag.getKey())) {
        continue;
      }
      String present = server.get(tag.getKey());
      if (present == null) {
        added.put(tag.getKey(), tag.getValue());
      } else if (present.equals(tag.getValue())) {
        unchanged++;
      } else {
        changed.put(tag.getKey(), new Replacement(present, tag.getValue()));
      }
    }
    return new TagChanges(added, changed, unchanged);
  }

  /** Whether the server has all of them already. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty();
  }

  /** Whether there is no tag to be copied at all. */
  public boolean isAboutNothing() {
    return isEmpty() && unchanged == 0;
  }

  /** The tags to be written. */
  public Map<String, String> written() {
    Map<String, String> written = new TreeMap<>(added);
    changed.forEach((key, values) -> written.put(key, values.to()));
    return written;
  }

  /** Why DRS would refuse them. */
  public Optional<String> problem(Map<String, String> server) {
    Set<String> keys = new HashSet<>(server.keySet());
    keys.addAll(added.keySet());
    keys.removeIf(key -> key.startsWith("aws:"));
    return added.isEmpty() || keys.size() <= MAX_TAGS
        ? Optional.empty()
        : Optional.of(
            "it would have "
                + keys.size()
                + " tags, and DRS allows "
                + MAX_TAGS
                + "; exclude some of them");
  }
}

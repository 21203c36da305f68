package io.github.drsorchestration.testkit.world.place;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a place keeps just as it was given, and that changes nothing by itself: templates, actions,
 * configurations. Each is known by its kind and its id.
 */
public final class Documents {

  private final Map<String, Map<String, ObjectNode>> byKind = new TreeMap<>();
  private int made;

  public Documents() {}

  /** A copy of it. */
  public Optional<ObjectNode> find(String kind, String id) {
    return Optional.ofNullable(of(kind).get(id)).map(ObjectNode::deepCopy);
  }

  /** Copies of all of a kind, by their ids. */
  public List<ObjectNode> all(String kind) {
    return of(kind).values().stream().map(ObjectNode::deepCopy).toList();
  }

  /** Keeps a copy, in the place of what was known by this id. */
  public void put(String kind, String id, ObjectNode document) {
    byKind.computeIfAbsent(kind, key -> new TreeMap<>()).put(id, document.deepCopy());
  }

  /** Removes it, if it is there. */
  public void remove(String kind, String id) {
    of(kind).remove(id);
  }

  /** The kind of something that has this id; ids are unique among the kinds that carry tags. */
  public Optional<String> kindOf(String id) {
    return byKind.entrySet().stream()
        .filter(kind -> kind.getValue().containsKey(id) && kind.getValue().get(id).has("tags"))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A new id: the prefix and seventeen digits. */
  public String newId(String prefix) {
    made++;
    return prefix + String.format("%017d", made);
  }

  private Map<String, ObjectNode> of(String kind) {
    return byKind.getOrDefault(kind, new TreeMap<>());
  }
}

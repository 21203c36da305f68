package io.github.drsorchestration.testkit.world.place;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a place stores as it was given, without any effect of its own: templates, actions,
 * configurations. Each has a kind and an id.
 */
public final class Documents {

  private final Map<String, Map<String, ObjectNode>> byKind = new TreeMap<>();
  private int made;

  public Documents() {}

  /** A copy of the document. */
  public Optional<ObjectNode> find(String kind, String id) {
    return Optional.ofNullable(of(kind).get(id)).map(ObjectNode::deepCopy);
  }

  /** Copies of all documents of a kind, ordered by id. */
  public List<ObjectNode> all(String kind) {
    return of(kind).values().stream().map(ObjectNode::deepCopy).toList();
  }

  /** Stores a copy, replacing any document with this id. */
  public void put(String kind, String id, ObjectNode document) {
    byKind.computeIfAbsent(kind, key -> new TreeMap<>()).put(id, document.deepCopy());
  }

  /** Removes a document, if it exists. */
  public void remove(String kind, String id) {
    of(kind).remove(id);
  }

  /**
   * The kind of the tagged document with this id; ids are unique among the kinds that carry tags.
   */
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

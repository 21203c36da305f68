package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.failure.NameTakenException;
import java.util.Map;
import java.util.TreeMap;

/** The names in use, compared ignoring case. */
final class TakenNames {

  private final String kind;
  private final Map<String, String> idByName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  TakenNames(String kind) {
    this.kind = kind;
  }

  void check(String name, String id) {
    String holder = idByName.get(name);
    if (holder != null && !holder.equals(id)) {
      throw new NameTakenException(kind, name);
    }
  }

  void occupy(String name, String id) {
    idByName.put(name, id);
  }

  void vacate(String name) {
    idByName.remove(name);
  }
}

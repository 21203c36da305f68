package io.github.drsorchestration.cli.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Derives missing group and plan ids from their names. */
final class DefaultIds {

  private DefaultIds() {}

  static void fill(JsonNode file) {
    fill(file.path("protectionGroups"), "groupId");
    fill(file.path("recoveryPlans"), "planId");
  }

  private static void fill(JsonNode list, String field) {
    for (JsonNode item : list) {
      if (item instanceof ObjectNode object && !object.has(field)) {
        object.put(field, slug(object.path("name").asText()));
      }
    }
  }

  /** Lower case, with one dash for everything that is no letter or digit. */
  static String slug(String name) {
    String dashed = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    String slug = dashed.replaceAll("^-|-$", "");
    return slug.isEmpty() ? "unnamed" : slug;
  }
}

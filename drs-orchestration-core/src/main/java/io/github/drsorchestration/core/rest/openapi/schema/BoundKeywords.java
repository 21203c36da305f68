package io.github.drsorchestration.core.rest.openapi.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.bounds.Bound;
import io.github.drsorchestration.api.bounds.Items;
import io.github.drsorchestration.api.bounds.Lasts;
import io.github.drsorchestration.api.bounds.Range;

/** Bounds as keywords of JSON Schema, which has none for durations. */
final class BoundKeywords {

  private BoundKeywords() {}

  static ObjectNode add(Bound bound, ObjectNode schema) {
    bound.range().ifPresent(it -> range(it, schema));
    bound.items().ifPresent(it -> size(it, schema));
    bound.lasts().ifPresent(it -> duration(it, schema));
    text(bound, schema.path("items") instanceof ObjectNode items ? items : schema);
    return schema;
  }

  private static void text(Bound bound, ObjectNode schema) {
    bound.form().regex().ifPresent(it -> schema.put("minLength", 1).put("pattern", it));
    if (bound.maxLength() < Integer.MAX_VALUE) {
      schema.put("maxLength", bound.maxLength());
    }
  }

  private static void range(Range range, ObjectNode schema) {
    if (range.min() > Long.MIN_VALUE) {
      schema.put("minimum", range.min());
    }
    if (range.max() < Long.MAX_VALUE) {
      schema.put("maximum", range.max());
    }
  }

  private static void size(Items items, ObjectNode schema) {
    String what = schema.path("type").asText().equals("array") ? "Items" : "Properties";
    if (items.min() > 0) {
      schema.put("min" + what, items.min());
    }
    if (items.max() < Integer.MAX_VALUE) {
      schema.put("max" + what, items.max());
    }
  }

  private static void duration(Lasts lasts, ObjectNode schema) {
    schema
        .put("description", "From " + lasts.min() + " to " + lasts.max() + ".")
        .put("x-minimum", lasts.min())
        .put("x-maximum", lasts.max());
  }
}

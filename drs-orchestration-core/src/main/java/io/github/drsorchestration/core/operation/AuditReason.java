package io.github.drsorchestration.core.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.core.record.Bounded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out why a call overrides what stands in its way: a guard is not passed off the record. */
final class AuditReason {

  private static final int MAX = 1_000;

  private AuditReason() {}

  static Optional<String> of(JsonNode input) {
    List<String> reasons = new ArrayList<>();
    for (JsonNode override : input.path("overrides")) {
      String reason = override.path("reason").asText("");
      if (!reason.isBlank()) {
        reasons.add(override.path("code").asText("") + names(override) + ": " + reason.strip());
      }
    }
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(Bounded.line(String.join("; ", reasons), MAX));
  }

  private static String names(JsonNode override) {
    List<String> names = new ArrayList<>();
    override.path("names").forEach(name -> names.add(name.asText("")));
    return names.isEmpty() ? "" : " of " + String.join(", ", names);
  }
}

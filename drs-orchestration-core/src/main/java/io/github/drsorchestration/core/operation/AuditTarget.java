package io.github.drsorchestration.core.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out what a call is about: the ids in its input, and nothing else of it. */
final class AuditTarget {

  private static final List<String> IDS =
      List.of(
          "planId",
          "groupId",
          "executionId",
          "disasterId",
          "serverId",
          "accountId",
          "scheduleId",
          "triggerId",
          "windowId",
          "recipientId",
          "deliveryId");
  private static final Pattern ID = Pattern.compile("[\\w./:@-]{1,128}");

  private AuditTarget() {}

  static Optional<String> of(JsonNode input) {
    List<String> targets = new ArrayList<>();
    for (String field : IDS) {
      String id = input.path(field).asText("");
      if (ID.matcher(id).matches()) {
        targets.add(field + "=" + id);
      }
    }
    return targets.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", targets));
  }
}

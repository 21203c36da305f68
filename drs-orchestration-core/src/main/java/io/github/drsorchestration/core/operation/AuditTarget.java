package io.github.drsorchestration.core.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
          "instanceId",
          "accountId",
          "scheduleId",
          "triggerId",
          "windowId",
          "recipientId",
          "deliveryId");

  /** Where the input of an operation on many lists them, and the id that each of them has. */
  private static final Map<String, String> LISTS =
      Map.of("servers", "serverId", "instances", "instanceId");

  private static final int MAX_LISTED = 20;
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
    LISTS.forEach((list, id) -> listed(input.path(list), id).ifPresent(targets::add));
    return targets.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", targets));
  }

  private static Optional<String> listed(JsonNode list, String field) {
    List<String> ids = new ArrayList<>();
    for (JsonNode item : list) {
      String id = item.path(field).asText("");
      if (ID.matcher(id).matches()) {
        ids.add(id);
      }
    }
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    int more = ids.size() - MAX_LISTED;
    String named = String.join(",", ids.subList(0, Math.min(ids.size(), MAX_LISTED)));
    return Optional.of(field + "=" + named + (more > 0 ? " and " + more + " more" : ""));
  }
}

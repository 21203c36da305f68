package io.github.drsorchestration.core.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The hash of what a plan and its groups say. Approvals are bound to it. When, why and by whom they
 * were edited does not change it, nor do the tags of the plan, nor does the order of names in a
 * set.
 */
public final class PlanHash {

  private static final ObjectMapper JSON = DomainJson.mapper();
  private static final List<String> BOOKKEEPING =
      List.of(
          "version",
          "createdDate",
          "createdBy",
          "lastModifiedDate",
          "lastModifiedBy",
          "lastModifiedReason");

  /** Fields whose values are sets, and therefore may be written in any order. */
  private static final Set<String> SETS =
      Set.of("serverIds", "optionalServerIds", "dependsOn", "approvers", "kinds");

  /** What waves and hooks could not say at first, with the value that says nothing. */
  private static final Map<String, String> ADDED = Map.of("kinds", "[]", "waitsForSync", "false");

  private PlanHash() {}

  public static String of(RecoveryPlan plan, Collection<ProtectionGroup> groups) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content.set("plan", plan(plan));
    ArrayNode members = content.putArray("groups");
    groups.stream()
        .sorted(Comparator.comparing(ProtectionGroup::groupId))
        .forEach(group -> members.add(content(group)));
    try {
      return EventChain.sha256(JSON.writeValueAsString(canonical("", content)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  /** What was added later counts where it is used, so that earlier plans keep their hash. */
  private static ObjectNode plan(RecoveryPlan plan) {
    ObjectNode node = content(plan);
    node.remove("tags");
    if (plan.priority() == RecoveryPlan.DEFAULT_PRIORITY) {
      node.remove("priority");
    }
    if (plan.afterTermination().isEmpty()) {
      node.remove("afterTermination");
    }
    return node;
  }

  private static ObjectNode content(Object value) {
    ObjectNode node = JSON.valueToTree(value);
    return node.remove(BOOKKEEPING);
  }

  private static JsonNode canonical(String field, JsonNode node) {
    if (node.isObject()) {
      ObjectNode sorted = JsonNodeFactory.instance.objectNode();
      List<String> names = new ArrayList<>();
      node.fieldNames().forEachRemaining(names::add);
      names.stream()
          .filter(name -> !node.get(name).toString().equals(ADDED.get(name)))
          .sorted()
          .forEach(name -> sorted.set(name, canonical(name, node.get(name))));
      return sorted;
    }
    if (node.isArray()) {
      List<JsonNode> items = new ArrayList<>();
      node.forEach(item -> items.add(canonical("", item)));
      if (SETS.contains(field)) {
        items.sort(Comparator.comparing(JsonNode::asText));
      }
      return JsonNodeFactory.instance.arrayNode().addAll(items);
    }
    return node;
  }
}

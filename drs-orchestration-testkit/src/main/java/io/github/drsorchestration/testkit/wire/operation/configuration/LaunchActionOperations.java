package io.github.drsorchestration.testkit.wire.operation.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.ListPage;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Operations on post-launch actions, which this world stores and does not run. */
public final class LaunchActionOperations {

  private static final int MAX_ACTIONS = 200;

  private LaunchActionOperations() {}

  public static JsonNode list(Request request) {
    Set<String> ids = request.filters().texts("actionIds");
    List<ObjectNode> actions =
        request.documents().all(kind(request)).stream()
            .filter(action -> ids.isEmpty() || ids.contains(id(action)))
            .sorted(Comparator.comparingInt(LaunchActionOperations::order))
            .toList();
    return new ListPage<ObjectNode>(
            LaunchActionOperations::id, LaunchActionOperations::withoutResource)
        .of(request, actions, request.pageSizes().logEntries());
  }

  /** Creates an action, or replaces the one with its id. */
  public static JsonNode put(Request request) {
    String kind = kind(request);
    String id = request.text("actionId");
    ObjectNode action =
        JsonValues.overlaid(JsonValues.object(), request.input()).put("type", type(request));
    List<ObjectNode> others =
        request.documents().all(kind).stream().filter(other -> !id(other).equals(id)).toList();
    if (others.size() >= MAX_ACTIONS) {
      throw conflict("There are already " + MAX_ACTIONS + " actions.", id);
    }
    if (others.stream().anyMatch(other -> order(other) == order(action))) {
      throw conflict("Another action already has the order " + order(action) + ".", id);
    }
    request.documents().put(kind, id, action);
    return action;
  }

  public static JsonNode delete(Request request) {
    String kind = kind(request);
    String id = request.text("actionId");
    if (request.documents().find(kind, id).isEmpty()) {
      throw ApiException.notFound("LaunchAction", id);
    }
    request.documents().remove(kind, id);
    return MissingNode.getInstance();
  }

  /** Copies the actions of one resource to another. */
  static void copy(Request request, String from, String to) {
    for (ObjectNode action : request.documents().all(kindOf(from))) {
      request.documents().put(kindOf(to), id(action), action.put("resourceId", to));
    }
  }

  /** Removes the actions of a deleted resource. */
  static void forget(Request request, String resourceId) {
    String kind = kindOf(resourceId);
    request.documents().all(kind).forEach(it -> request.documents().remove(kind, id(it)));
  }

  /** Rejects a server or template that does not exist. */
  private static String kind(Request request) {
    String resource = request.text("resourceId");
    boolean known =
        resource.startsWith("s-")
            ? request.drs().server(request.where(), resource).isPresent()
            : request.documents().find(LaunchTemplateOperations.KIND, resource).isPresent();
    if (!known) {
      throw ApiException.notFound("Resource", resource);
    }
    return kindOf(resource);
  }

  private static String kindOf(String resourceId) {
    return "launch-action of " + resourceId;
  }

  /** The document itself would tell; the names of AWS's own documents give it away. */
  private static String type(Request request) {
    return request.text("actionCode").startsWith("AWS-Run") ? "SSM_COMMAND" : "SSM_AUTOMATION";
  }

  private static JsonNode withoutResource(ObjectNode action) {
    return action.deepCopy().without("resourceId");
  }

  private static String id(ObjectNode action) {
    return action.path("actionId").asText();
  }

  private static int order(ObjectNode action) {
    return action.path("order").asInt();
  }

  private static ApiException conflict(String message, String id) {
    return ApiException.conflict(message, "LaunchAction", id);
  }
}

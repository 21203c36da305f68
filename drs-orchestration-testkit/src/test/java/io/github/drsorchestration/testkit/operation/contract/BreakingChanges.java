package io.github.drsorchestration.testkit.operation.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.testkit.operation.contract.SchemaChanges.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds what breaks clients of an API where a later document promises less, or demands more, than
 * the one before. New answers, fields of answers and values of choices break nothing: clients have
 * to ignore what they do not know.
 */
public final class BreakingChanges {

  private final JsonNode before;
  private final JsonNode after;
  private final List<String> found = new ArrayList<>();

  private BreakingChanges(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
  }

  /** One sentence for each change, in the order of the first document. */
  public static List<String> between(JsonNode before, JsonNode after) {
    return new BreakingChanges(before, after).find();
  }

  private List<String> find() {
    before
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operation(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                method.getValue(),
                                after.path("paths").path(path.getKey()).path(method.getKey()))));
    return List.copyOf(found);
  }

  private void operation(String where, JsonNode old, JsonNode now) {
    if (now.isMissingNode()) {
      found.add(where + ": is gone");
      return;
    }
    check(
        old.path("operationId").equals(now.path("operationId")), where, "has another operationId");
    check(
        !now.has("x-permission") || now.path("x-permission").equals(old.path("x-permission")),
        where,
        "takes another permission");
    check(isSignedIn(old) || !isSignedIn(now), where, "is for those who are signed in now");
    parameters(where, old, now);
    body(where, old.path("requestBody"), now.path("requestBody"));
    old.path("responses")
        .properties()
        .forEach(it -> response(where, it.getKey(), it.getValue(), now.path("responses")));
  }

  private static boolean isSignedIn(JsonNode operation) {
    return !operation.has("security") || !operation.path("security").isEmpty();
  }

  private void parameters(String where, JsonNode old, JsonNode now) {
    Map<String, JsonNode> known = parameters(old);
    Map<String, JsonNode> offered = parameters(now);
    known.forEach(
        (name, parameter) -> {
          JsonNode same = offered.get(name);
          if (same == null) {
            found.add(where + ": the parameter " + name + " is gone");
          } else {
            compare(Direction.INPUT, where + ", " + name, parameter, same);
          }
        });
    offered.forEach(
        (name, parameter) -> {
          JsonNode same = known.get(name);
          boolean wasRequired = same != null && same.path("required").asBoolean();
          check(
              wasRequired || !parameter.path("required").asBoolean(),
              where,
              "the parameter " + name + " is required now");
        });
  }

  private static Map<String, JsonNode> parameters(JsonNode operation) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    operation
        .path("parameters")
        .forEach(it -> parameters.put(it.path("in").asText() + " " + it.path("name").asText(), it));
    return parameters;
  }

  private void body(String where, JsonNode old, JsonNode now) {
    check(
        old.path("required").asBoolean() || !now.path("required").asBoolean(),
        where,
        "a body is required now");
    if (old.isObject()) {
      check(now.isObject(), where, "takes no body any more");
      compare(Direction.INPUT, where + ", body", json(old), json(now));
    }
  }

  private void response(String where, String status, JsonNode old, JsonNode responses) {
    if (!isPromised(status)) {
      return;
    }
    JsonNode now = responses.path(status);
    if (now.isMissingNode()) {
      found.add(where + ": does not answer with " + status + " any more");
      return;
    }
    old.path("headers")
        .fieldNames()
        .forEachRemaining(
            it ->
                check(
                    now.path("headers").has(it),
                    where,
                    "the header " + it + " of " + status + " is gone"));
    if (old.has("content")) {
      check(now.has("content"), where, status + " has no body any more");
      compare(Direction.OUTPUT, where + ", " + status, json(old), json(now));
    }
  }

  /** Which errors there can be is no promise. */
  private static boolean isPromised(String status) {
    return status.startsWith("2") || status.startsWith("3");
  }

  private static JsonNode json(JsonNode message) {
    return message.path("content").path("application/json");
  }

  private void compare(Direction direction, String where, JsonNode old, JsonNode now) {
    if (old.has("schema") && now.has("schema")) {
      new SchemaChanges(direction, before, after, found)
          .compare(where, old.path("schema"), now.path("schema"));
    }
  }

  private void check(boolean holds, String where, String change) {
    if (!holds) {
      found.add(where + ": " + change);
    }
  }
}

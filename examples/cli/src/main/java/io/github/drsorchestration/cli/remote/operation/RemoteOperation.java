package io.github.drsorchestration.cli.remote.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.core.rest.route.Method;
import io.github.drsorchestration.core.rest.route.PathTemplate;
import java.util.List;
import java.util.Optional;

/**
 * An operation as it can be reached over HTTP.
 *
 * @param name what it is called, such as {@code startExecution}
 * @param method the method
 * @param path the path
 * @param summary one sentence for people
 * @param fields the fields of its input, wherever in a request they go
 * @param example an input that makes sense
 * @param takesKey whether an idempotency key makes it safe to repeat
 */
public record RemoteOperation(
    String name,
    Method method,
    PathTemplate path,
    String summary,
    List<RemoteField> fields,
    ObjectNode example,
    boolean takesKey) {

  public RemoteOperation {
    fields = List.copyOf(fields);
  }

  public Optional<RemoteField> field(String field) {
    return fields.stream().filter(it -> it.name().equals(field)).findFirst();
  }

  /** Whether it changes nothing, so that it can be repeated at will. */
  public boolean onlyReads() {
    return method == Method.GET;
  }

  /** Adds a field as text; a list that is there already gets more items. */
  public void put(ObjectNode input, String field, String text) {
    FieldType type = field(field).map(RemoteField::type).orElse(FieldType.TEXT);
    JsonNode value = type.value(field, text);
    if (input.get(field) instanceof ArrayNode before && value instanceof ArrayNode more) {
      before.addAll(more);
    } else {
      input.set(field, value);
    }
  }
}

package io.github.drsorchestration.core.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.bounds.Bound;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.rest.openapi.schema.Direction;
import io.github.drsorchestration.core.rest.openapi.schema.Field;
import io.github.drsorchestration.core.rest.openapi.schema.Schemas;
import io.github.drsorchestration.core.rest.route.Method;
import io.github.drsorchestration.core.rest.route.Route;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where in a request the fields of an input are.
 *
 * @param path the parameters of the path, by field
 * @param query the fields that can be in the query
 * @param body the fields that can be in the body
 * @param fields all of them
 * @param example an input that makes sense
 */
record InputParts(
    Map<String, String> path,
    List<Field> query,
    List<Field> body,
    List<Field> fields,
    JsonNode example) {

  private static final String VERSION = "version";

  static InputParts of(Route route, InputForm<?> form, Schemas schemas) {
    List<Field> fields = fields(form, schemas);
    Map<String, String> path = route.path().parameters(route.path().segments());
    boolean inQuery = route.method() == Method.GET || route.method() == Method.DELETE;
    List<Field> beside = fields.stream().filter(it -> !path.containsKey(it.name())).toList();
    return new InputParts(
        path,
        inQuery ? beside : List.of(),
        inQuery || beside.isEmpty() ? List.of() : body(fields, path),
        fields,
        form.example());
  }

  private static List<Field> fields(InputForm<?> form, Schemas schemas) {
    Stream<Field> texts =
        form.texts().entrySet().stream()
            .map(
                it ->
                    new Field(
                        it.getKey(),
                        schemas.type(String.class),
                        it.getValue().required(),
                        it.getValue().bound()));
    Stream<Field> ofType =
        schemas.fields(schemas.type(form.type()), Direction.INPUT).stream()
            .filter(it -> !form.setByService().contains(it.name()))
            .map(it -> form.optionalFields().contains(it.name()) ? it.optional() : it);
    Stream<Field> ignored =
        form.ignoredFields().stream()
            .sorted()
            .map(it -> new Field(it, schemas.type(JsonNode.class), false, Bound.NONE));
    return Stream.of(texts, ofType, ignored).flatMap(it -> it).toList();
  }

  /** What the path says may be repeated, so that a client can send what it has read. */
  private static List<Field> body(List<Field> fields, Map<String, String> path) {
    return fields.stream().map(it -> path.containsKey(it.name()) ? it.optional() : it).toList();
  }

  boolean hasBody() {
    return !body.isEmpty();
  }

  boolean takes(String field) {
    return fields.stream().anyMatch(it -> it.name().equals(field));
  }

  /** Whether it is about something that need not be there, or not for the caller. */
  boolean namesSomething() {
    return fields.stream().map(Field::name).anyMatch(it -> it.endsWith("Id") || it.endsWith("Ids"));
  }

  /** Whether it is about one thing that somebody else may change meanwhile. */
  boolean changesWhatIsThere() {
    return !path.isEmpty();
  }

  /** Whether a condition on the version can be met in place of the field. */
  boolean takesVersion() {
    return takes(VERSION);
  }

  /** The part of the example that belongs into the body. */
  ObjectNode exampleBody() {
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    example.properties().stream()
        .filter(it -> !path.containsKey(it.getKey()))
        .forEach(it -> rest.set(it.getKey(), it.getValue()));
    return rest;
  }
}

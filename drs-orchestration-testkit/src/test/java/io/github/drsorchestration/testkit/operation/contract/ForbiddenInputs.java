package io.github.drsorchestration.testkit.operation.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.core.rest.route.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Inputs that an OpenAPI document forbids, each in one field. */
public final class ForbiddenInputs {

  private final JsonNode document;
  private final DocumentSchemas schemas;
  private final Breakages breakages;

  public ForbiddenInputs(JsonNode document) {
    this.document = document;
    this.schemas = new DocumentSchemas(document);
    this.breakages = new Breakages(document);
  }

  /**
   * An input that is forbidden.
   *
   * @param path the field for which it is
   * @param input all fields
   */
  public record Forbidden(String path, ObjectNode input) {}

  /** Everything that is forbidden about the fields of the query and the body. */
  public List<Forbidden> of(Route route, ObjectNode example) {
    JsonNode operation =
        document
            .path("paths")
            .path(route.path().toString())
            .path(route.method().name().toLowerCase(Locale.ROOT));
    List<Forbidden> forbidden = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("query")) {
        String name = parameter.path("name").asText();
        breakages.of(parameter.path("schema")).stream()
            .filter(value -> !value.isArray() || value.path(0).asText("").length() > 1)
            .forEach(
                value -> forbidden.add(new Forbidden(name, example.deepCopy().set(name, value))));
      }
    }
    JsonNode body = operation.at("/requestBody/content/application~1json/schema");
    object(
        body,
        example,
        "",
        broken -> forbidden.add(new Forbidden(broken.path(), (ObjectNode) broken.value())),
        route.path().parameters(route.path().segments()).keySet());
    return forbidden;
  }

  private record Broken(String path, JsonNode value) {}

  private void object(
      JsonNode reference,
      ObjectNode example,
      String path,
      Consumer<Broken> found,
      Iterable<String> without) {
    List<String> skipped = new ArrayList<>();
    without.forEach(skipped::add);
    schemas
        .resolved(reference)
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String name = property.getKey();
              if (!skipped.contains(name)) {
                value(
                    property.getValue(),
                    example.path(name),
                    path.isEmpty() ? name : path + "." + name,
                    broken ->
                        found.accept(
                            new Broken(
                                broken.path(), example.deepCopy().set(name, broken.value()))));
              }
            });
  }

  private void value(JsonNode schema, JsonNode example, String path, Consumer<Broken> found) {
    breakages.of(schema).forEach(value -> found.accept(new Broken(path, value)));
    if (example instanceof ObjectNode object) {
      object(schema, object, path, found, List.of());
    } else if (example instanceof ArrayNode array && array.path(0) instanceof ObjectNode first) {
      object(
          schemas.resolved(schema).path("items"),
          first,
          path + "[0]",
          broken ->
              found.accept(
                  new Broken(broken.path(), array.deepCopy().removeAll().add(broken.value()))),
          List.of());
    }
  }
}

package io.github.drsorchestration.core.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.OperationCatalog;
import io.github.drsorchestration.core.rest.openapi.schema.Schemas;
import io.github.drsorchestration.core.rest.route.Route;
import io.github.drsorchestration.core.rest.route.Routes;
import java.util.Locale;

/** Describes a REST API as an OpenAPI 3.1 document. The same API gives the same document. */
public final class OpenApi {

  static final String SIGN_IN = "bearer";

  private final Routes routes;
  private final OperationCatalog catalog;
  private final String basePath;
  private final Schemas schemas = new Schemas();
  private final ErrorResponses errors = new ErrorResponses(schemas);
  private final PathOperations operations = new PathOperations(schemas, errors);

  private OpenApi(Routes routes, OperationCatalog catalog, String basePath) {
    this.routes = routes;
    this.catalog = catalog;
    this.basePath = basePath;
  }

  /**
   * The document of the routes to the operations of a catalogue.
   *
   * @param basePath what all paths begin with; empty if there is nothing
   */
  public static ObjectNode of(Routes routes, OperationCatalog catalog, String basePath) {
    return new OpenApi(routes, catalog, basePath).document();
  }

  private ObjectNode document() {
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
    document.set("info", info());
    document.putArray("servers").addObject().put("url", basePath.isEmpty() ? "/" : basePath);
    document.putArray("security").addObject().putArray(SIGN_IN);
    document.set("tags", tags());
    document.set("paths", paths());
    document.set("components", components());
    return document;
  }

  private static ObjectNode info() {
    ObjectNode info =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", "DRS Orchestration")
            .put("version", "0.1")
            .put("summary", "Orchestrates disaster recovery with AWS Elastic Disaster Recovery")
            .put(
                "description",
                """
                Absent values are left out of answers, and later versions may add fields to them. Unknown fields of \
                requests are refused. The path, the query and the body together are the input of one operation; a value \
                may be in more than one of them if it is the same in all.""");
    info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    return info;
  }

  private ArrayNode tags() {
    ArrayNode tags = JsonNodeFactory.instance.arrayNode();
    routes.all().stream()
        .map(Noun::of)
        .distinct()
        .forEach(
            noun ->
                tags.addObject().put("name", noun.name()).put("description", noun.description()));
    return tags;
  }

  private ObjectNode paths() {
    ObjectNode paths = JsonNodeFactory.instance.objectNode();
    for (Route route : routes.all()) {
      Operation<?, ?> operation = catalog.find(route.operation()).orElseThrow();
      paths
          .withObjectProperty(route.path().toString())
          .set(method(route), operations.of(route, operation));
    }
    return paths;
  }

  private static String method(Route route) {
    return route.method().name().toLowerCase(Locale.ROOT);
  }

  private ObjectNode components() {
    ObjectNode components = JsonNodeFactory.instance.objectNode();
    components
        .putObject("securitySchemes")
        .putObject(SIGN_IN)
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", "A token that the embedding service issues or accepts.");
    components.set("headers", ResponseHeaders.components());
    components.set("responses", errors.components());
    components.set("schemas", schemas.components());
    return components;
  }
}

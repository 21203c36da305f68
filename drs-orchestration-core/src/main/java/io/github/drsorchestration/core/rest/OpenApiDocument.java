package io.github.drsorchestration.core.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.core.operation.OperationCatalog;
import io.github.drsorchestration.core.rest.openapi.OpenApi;
import io.github.drsorchestration.core.rest.route.Routes;
import java.util.List;
import java.util.Optional;

/**
 * Where the API describes itself, to everybody. The document is made when it is first asked for.
 */
final class OpenApiDocument {

  static final String ALLOW = "GET, HEAD, OPTIONS";

  private static final List<String> PATH = List.of("openapi.json");

  private final Routes routes;
  private final OperationCatalog catalog;
  private final String basePath;
  private Optional<ObjectNode> made = Optional.empty();

  OpenApiDocument(Routes routes, OperationCatalog catalog, String basePath) {
    this.routes = routes;
    this.catalog = catalog;
    this.basePath = basePath;
  }

  static boolean isAt(List<String> path) {
    return path.equals(PATH);
  }

  synchronized ObjectNode json() {
    ObjectNode document = made.orElseGet(() -> OpenApi.of(routes, catalog, basePath));
    made = Optional.of(document);
    return document;
  }
}

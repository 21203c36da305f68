package io.github.drsorchestration.testkit.operation;

import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.core.operation.Access;
import io.github.drsorchestration.core.rest.route.Route;
import io.github.drsorchestration.requirement.PrdEndpoints;
import io.github.drsorchestration.testkit.operation.contract.Exchanges;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page about the endpoints of the product requirements. */
final class EndpointsPage {

  static final Path FILE = Path.of("../docs/endpoints.md");

  private static final String BEGINNING =
      """
      # Endpoints

      The endpoints that the product requirements list, each with a test that goes through it by REST on behalf of a
      principal. [The page about operations](operations.md) has all the others and the errors; [openapi.json](openapi.json) is the
      whole API as OpenAPI 3.1, which `RestApi` serves at `/openapi.json`.

      This page is generated from the routes and from the tests, and checked by a test; `GeneratedDocuments` writes it.

      | Endpoint | Operation | Permission | Success | Test |
      |---|---|---|---|---|
      """;

  private final Office office = new Office();
  private final Map<String, Route> routes = new LinkedHashMap<>();
  private final EndpointTests tests = new EndpointTests();

  EndpointsPage() {
    new RestClient(office)
        .api()
        .routes()
        .all()
        .forEach(route -> routes.put(Exchanges.endpoint(route), route));
  }

  static String text() {
    EndpointsPage page = new EndpointsPage();
    StringBuilder text = new StringBuilder(BEGINNING);
    PrdEndpoints.ALL.forEach(endpoint -> text.append(page.row(endpoint)).append('\n'));
    return text.toString();
  }

  private String row(String endpoint) {
    Route route = routes.get(endpoint);
    return route == null
        ? "| `%s` | not there yet | | | |".formatted(endpoint)
        : "| `%s` | `%s` | %s | %d | `%s` |"
            .formatted(
                endpoint,
                route.operation(),
                permission(route),
                route.success(),
                tests.of(endpoint).orElse("none"));
  }

  private String permission(Route route) {
    Access access = office.operations.catalog().find(route.operation()).orElseThrow().access();
    return access
        .permission()
        .map(Permission::code)
        .map(code -> "`" + code + "`")
        .orElse(access.signedIn() ? "signed in" : "none");
  }
}

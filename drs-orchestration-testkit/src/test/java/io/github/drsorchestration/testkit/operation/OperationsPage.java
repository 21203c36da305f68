package io.github.drsorchestration.testkit.operation;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import io.github.drsorchestration.core.rest.route.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the page about the operations, all of which it finds in the catalogue. */
final class OperationsPage {

  static final Path FILE = Path.of("../docs/operations.md");

  private static final String BEGINNING =
      """
      # Operations

      Everything that can be done on behalf of others is one of these operations. `RestApi` offers them over HTTP,
      `DirectInvocation` by name: `{"operation": "getRecoveryPlan", "input": {"planId": "shop"}}`. The input is one flat
      object; over REST it is put together from the path, the query and the body.

      [The page about endpoints](endpoints.md) names a test for each endpoint of the product requirements;
      [openapi.json](openapi.json) describes all of them as OpenAPI 3.1, which the API also serves at `/openapi.json`.

      This page is generated from the catalogue and checked by a test; `GeneratedDocuments` writes it.

      ## Who may use what

      | Operation | REST | Effect | Admin | Recovery Manager | Plan Manager | Operator | Read Only |
      |---|---|---|---|---|---|---|---|
      """;

  private static final String ERRORS =
      """

      ## Errors

      An answer that is not a success has the body
      `{error, code, message, details: [{path, rule}], retryable, retryAfter?, requestId}`.

      | Code | Status | Retryable | Meaning |
      |---|---|---|---|
      """;

  private OperationsPage() {}

  static String text() {
    Office office = new Office();
    Map<String, Route> routes =
        new RestClient(office)
            .api().routes().all().stream()
                .collect(Collectors.toMap(Route::operation, Function.identity()));
    StringBuilder page = new StringBuilder(BEGINNING);
    for (Operation<?, ?> operation : office.operations.catalog().all()) {
      page.append(row(operation, routes.get(operation.name()))).append('\n');
    }
    page.append(ERRORS);
    for (ErrorCode code : ErrorCode.values()) {
      page.append(
          "| `%s` | %d | %s | %s |\n"
              .formatted(code, code.status(), code.retryable() ? "yes" : "no", code.meaning()));
    }
    return page.toString();
  }

  private static String row(Operation<?, ?> operation, Route route) {
    String roles =
        Role.STANDARD.stream()
            .map(role -> Principal.of(Actor.of("x"), role))
            .map(principal -> operation.access().allows(principal) ? "yes" : "")
            .collect(Collectors.joining(" | "));
    return "| `%s`: %s | `%s %s` | %s | %s |"
        .formatted(
            operation.name(),
            operation.summary(),
            route.method(),
            route.path(),
            operation.effect().name().toLowerCase(Locale.ROOT),
            roles);
  }

  /** Writes the page; to be run in the directory of this module. */
  public static void main(String[] args) throws IOException {
    Files.writeString(FILE, text());
  }
}

package io.github.drsorchestration.core.rest.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.OperationCatalog;
import io.github.drsorchestration.core.operation.OperationEffect;
import io.github.drsorchestration.requirement.PrdEndpoints;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

  /** Those that were required later. */
  private static final String ADDED =
      """
      POST /config/import
      GET /executions/{id}/recovery-instances
      POST /drs/tag-sync
      GET /drs/source-servers/{id}
      """;

  private static final List<String> TABLE =
      RouteTable.ALL.stream().map(route -> route.method() + " " + route.path()).toList();

  @Test
  void every_required_endpoint_has_a_route() {
    assertThat(PrdEndpoints.ALL).hasSize(44);
    assertThat(TABLE).containsAll(PrdEndpoints.ALL).containsAll(ADDED.lines().toList());
  }

  @Test
  void no_two_routes_are_for_the_same_requests() {
    assertThat(TABLE.stream().map(it -> it.replaceAll("\\{\\w+}", "{}"))).doesNotHaveDuplicates();
  }

  @Test
  void every_operation_has_one_route() {
    assertThat(RouteTable.ALL).extracting(Route::operation).doesNotHaveDuplicates();
    assertThat(RouteTable.ALL)
        .allSatisfy(route -> assertThat(route.operation()).matches("[a-z][A-Za-z0-9]{2,63}"));
  }

  @Test
  void whatever_starts_something_says_where_it_is() {
    assertThat(RouteTable.ALL)
        .filteredOn(route -> route.success() == 201 || route.success() == 202)
        .isNotEmpty()
        .allSatisfy(route -> assertThat(route.location()).isPresent());
  }

  @Test
  void a_literal_path_wins_over_a_parameter_whatever_the_order_of_the_table() {
    Routes routes = Routes.to(catalog("getExecution", "deleteExecutionsById"));

    assertThat(routes.find(List.of("executions", "delete")).orElseThrow().path())
        .hasToString("/executions/delete");
    assertThat(routes.find(List.of("executions", "e1")).orElseThrow().path())
        .hasToString("/executions/{id}");
    assertThat(routes.find(List.of("executions", ""))).isEmpty();
  }

  @Test
  void only_routes_to_operations_of_the_catalogue_exist() {
    assertThat(Routes.to(catalog("getExecution")).all())
        .extracting(Route::operation)
        .containsExactly("getExecution");
  }

  @Test
  void a_service_adds_routes_to_operations_of_its_own() {
    OperationCatalog catalog = catalog("getExecution").with(catalog("getGame", "startGame").all());
    Route game = Route.get("/games/{gameId}", "getGame");
    Route start = Route.creates("/games", "startGame", "/games/{gameId}");

    Routes routes = Routes.to(catalog, List.of(game, start));

    assertThat(routes.all()).hasSize(3).endsWith(game, start);
    assertThat(routes.find(List.of("games", "g1")).orElseThrow().find("GET")).contains(game);
    assertThat(routes.find(List.of("executions", "e1"))).isPresent();
  }

  @Test
  void an_own_route_leads_to_an_operation_and_takes_no_other_ones_place() {
    OperationCatalog catalog = catalog("getExecution", "getGame");

    assertThatThrownBy(() -> Routes.to(catalog, List.of(Route.get("/games", "listGames"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("listGames, which is no operation");
    assertThatThrownBy(
            () -> Routes.to(catalog, List.of(Route.get("/executions/{gameId}", "getGame"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two routes for GET /executions/{gameId}");
    assertThatThrownBy(() -> catalog.with(catalog("getGame").all()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("getGame");
  }

  private static OperationCatalog catalog(String... names) {
    return OperationCatalog.of(
        Stream.of(names)
            .map(
                name ->
                    new Operation<>(
                        name,
                        Permission.VIEW_RESOURCES,
                        OperationEffect.READS,
                        "",
                        InputForm.of(String.class, "{}"),
                        String.class,
                        (input, call) -> input))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "/protection-groups/{id}, groupId",
    "/recovery-plans/{id}/execute, planId",
    "/executions/{id}/pause, executionId",
    "/disasters/{id}, disasterId",
    "/drs/source-servers/{id}, serverId",
    "/accounts/{accountId}, accountId"
  })
  void a_parameter_is_a_field_of_the_input(String path, String field) {
    PathTemplate template = PathTemplate.of(path);

    assertThat(template.parameters(template.segments())).containsOnlyKeys(field);
  }

  @Test
  void every_parameter_is_a_known_field() {
    assertThat(RouteTable.ALL)
        .allSatisfy(
            route ->
                assertThat(route.path().parameters(route.path().segments()))
                    .doesNotContainKey("id"));
  }
}

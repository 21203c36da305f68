package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.MANAGER;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.OperationEffect;
import io.github.drsorchestration.core.rest.RestApi;
import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.core.rest.route.Method;
import io.github.drsorchestration.core.rest.route.Route;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The routes, with the operations that there really are. */
class RestTest {

  private final Office office = new Office().withPlan();
  private final RestClient client = new RestClient(office);
  private final RestApi api = client.api();

  private RestResponse answer(Principal who, String method, String path, String json) {
    return client.handle(
        new RestRequest(
            method,
            path,
            "",
            Headers.of(Map.of("Content-Type", "application/json", "Idempotency-Key", "k1")),
            json.getBytes(StandardCharsets.UTF_8),
            Optional.of(who)));
  }

  @Test
  void every_operation_has_a_route() {
    assertThat(api.routes().all())
        .extracting(Route::operation)
        .containsExactlyInAnyOrderElementsOf(office.operations.catalog().names());
  }

  @Test
  void what_goes_on_after_the_answer_is_accepted_and_nothing_else_is() {
    assertThat(api.routes().all())
        .allSatisfy(
            route ->
                assertThat(route.success() == 202)
                    .as(route.operation())
                    .isEqualTo(effect(route) == OperationEffect.STARTS));
  }

  @Test
  void what_only_reads_changes_nothing_by_its_method_either() {
    assertThat(api.routes().all())
        .filteredOn(route -> route.method() == Method.GET)
        .allSatisfy(route -> assertThat(effect(route)).isEqualTo(OperationEffect.READS));
  }

  @Test
  void a_started_execution_is_where_the_answer_says_and_a_repetition_starts_no_other() {
    RestResponse started =
        answer(MANAGER, "POST", "/recovery-plans/shop/execute", "{\"kind\": \"DRILL\"}");
    RestResponse repeated =
        answer(MANAGER, "POST", "/recovery-plans/shop/execute", "{\"kind\": \"DRILL\"}");
    String location = started.headers().find("Location").orElseThrow();

    assertThat(started.status()).isEqualTo(202);
    assertThat(repeated.headers().find("Location")).contains(location);
    assertThat(answer(READER, "GET", location, "").status()).isEqualTo(200);
    assertThat(answer(READER, "POST", location + "/pause", "").status()).isEqualTo(403);
    assertThat(answer(MANAGER, "POST", location + "/pause", "").status()).isEqualTo(202);
  }

  private OperationEffect effect(Route route) {
    return office.operations.catalog().find(route.operation()).map(Operation::effect).orElseThrow();
  }
}

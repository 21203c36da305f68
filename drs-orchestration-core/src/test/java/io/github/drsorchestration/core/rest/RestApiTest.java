package io.github.drsorchestration.core.rest;

import static io.github.drsorchestration.core.rest.Requests.RITA;
import static io.github.drsorchestration.core.rest.Requests.by;
import static io.github.drsorchestration.core.rest.Requests.request;
import static io.github.drsorchestration.core.rest.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestApiTest {

  private static final String PLAN = "{\"name\": \"Shop\", \"priority\": 1}";

  private final RestApi api =
      new RestApi(
          SampleOperations.operations(), () -> "r0", RestSettings.DEFAULTS.withMaxBodyBytes(1_000));

  private RestResponse answer(RestRequest request) {
    return api.handle(request);
  }

  private static JsonNode json(RestResponse response) {
    return StrictJson.read(new String(response.body(), StandardCharsets.UTF_8));
  }

  private static Optional<String> header(RestResponse response, String name) {
    return response.headers().find(name);
  }

  @Test
  void a_get_answers_with_the_output() {
    RestResponse response = answer(request("GET", "/recovery-plans/shop"));

    assertThat(response.status()).isEqualTo(200);
    assertThat(json(response).path("planId").asText()).isEqualTo("shop");
    assertThat(header(response, "content-type")).contains("application/json");
    assertThat(header(response, "X-Request-Id")).contains("r1");
    assertThat(header(response, "Cache-Control")).contains("no-store");
    assertThat(header(response, "X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void a_path_is_decoded_after_it_was_split() {
    assertThat(
            json(answer(request("GET", "/recovery-plans/a%2Fb%20%C3%A4"))).path("planId").asText())
        .isEqualTo("a/b ä");
  }

  @Test
  void what_was_created_has_an_address() {
    RestResponse response = answer(request("POST", "/recovery-plans", PLAN));

    assertThat(response.status()).isEqualTo(201);
    assertThat(header(response, "Location")).contains("/recovery-plans/new%20plan%2F1");
  }

  @Test
  void what_was_started_has_an_address_and_the_idempotency_key_is_its_token() {
    RestResponse response =
        answer(with(request("POST", "/recovery-plans/shop/execute"), "Idempotency-Key", "k1"));

    assertThat(response.status()).isEqualTo(202);
    assertThat(header(response, "Location")).contains("/executions/exec-1");
    assertThat(json(response).path("clientToken").asText()).isEqualTo("k1");
  }

  @Test
  void a_deletion_has_no_body() {
    RestResponse response = answer(request("DELETE", "/recovery-plans/shop?version=3"));

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
    assertThat(header(response, "X-Request-Id")).contains("r1");
  }

  @Test
  void query_values_have_the_types_of_the_input() {
    RestResponse response =
        answer(
            request(
                "GET",
                "/executions?status=RUNNING,PAUSED&status=FAILED&limit=5&drills=true&text=7+8"));

    assertThat(json(response))
        .isEqualTo(
            StrictJson.read(
                """
                {"status": ["RUNNING", "PAUSED", "FAILED"], "limit": 5, "drills": true,
                 "text": "7 8"}
                """));
  }

  @Test
  void query_values_that_do_not_fit_are_refused_by_the_operation() {
    assertThat(problem(request("GET", "/executions?limit=many")))
        .startsWith("limit: must be a number");
    assertThat(problem(request("GET", "/executions?drills=yes")))
        .startsWith("drills: must be true");
    assertThat(problem(request("GET", "/executions?status=")))
        .startsWith("status[0]: must be one of");
    assertThat(problem(request("GET", "/executions?limt=5")))
        .contains("limt", "did you mean 'limit'?");
    assertThat(problem(request("GET", "/executions?limit=1&limit=2"))).startsWith("limit: ");
    assertThat(problem(request("GET", "/executions?limit"))).startsWith("limit: has no value");
  }

  @Test
  void a_field_that_comes_twice_must_have_one_value() {
    String same = "{\"planId\": \"shop\", \"name\": \"Shop\", \"priority\": 1}";

    assertThat(answer(request("PUT", "/recovery-plans/shop", same)).status()).isEqualTo(200);
    assertThat(problem(request("PUT", "/recovery-plans/other", same)))
        .isEqualTo("planId: has one value in the path and another in the body");
    assertThat(
            problem(with(request("PUT", "/recovery-plans/a?version=4", PLAN), "If-Match", "\"3\"")))
        .isEqualTo("version: has one value in the query and another in If-Match");
  }

  @Test
  void the_caller_must_be_signed_in_except_for_the_health() {
    RestResponse refused = answer(by(Optional.empty(), request("GET", "/executions?limit=many")));

    assertThat(refused.status()).isEqualTo(401);
    assertThat(header(refused, "WWW-Authenticate")).contains("Bearer");
    assertThat(answer(by(Optional.empty(), request("GET", "/health"))).status()).isEqualTo(200);
  }

  @Test
  void a_caller_without_the_permission_is_refused_before_the_body_is_read() {
    RestRequest request = request("PUT", "/recovery-plans/shop", "{nonsense");

    assertThat(answer(request).status()).isEqualTo(400);
    assertThat(answer(by(Optional.of(RITA), request)).status()).isEqualTo(403);
  }

  @Test
  void retryable_errors_say_when() {
    RestResponse response = answer(request("GET", "/drs/quotas"));

    assertThat(response.status()).isEqualTo(429);
    assertThat(header(response, "Retry-After")).contains("5");
  }

  @Test
  void a_defect_tells_nothing_but_its_request_id() {
    RestResponse response = answer(request("GET", "/drs/capacity"));

    assertThat(response.status()).isEqualTo(500);
    assertThat(json(response).toString()).contains("r1").doesNotContain("secret");
  }

  private String problem(RestRequest request) {
    RestResponse response = answer(request);
    JsonNode detail = json(response).path("details").path(0);
    assertThat(response.status()).isEqualTo(400);
    return detail.path("path").asText() + ": " + detail.path("rule").asText();
  }

  @Test
  void it_describes_itself_to_everybody() {
    RestResponse described = answer(by(Optional.empty(), request("GET", "/openapi.json")));

    assertThat(described.status()).isEqualTo(200);
    assertThat(json(described).path("paths").has("/recovery-plans/{id}")).isTrue();
    assertThat(answer(request("HEAD", "/openapi.json")).body()).isEmpty();
    assertThat(header(answer(request("OPTIONS", "/openapi.json")), "Allow"))
        .contains("GET, HEAD, OPTIONS");
    assertThat(answer(request("POST", "/openapi.json", "{}")).status()).isEqualTo(405);
  }
}

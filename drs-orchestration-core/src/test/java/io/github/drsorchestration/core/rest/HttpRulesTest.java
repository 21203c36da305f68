package io.github.drsorchestration.core.rest;

import static io.github.drsorchestration.core.rest.Requests.request;
import static io.github.drsorchestration.core.rest.Requests.with;
import static io.github.drsorchestration.core.rest.Requests.withBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRulesTest {

  private static final String PLAN = "{\"name\": \"Shop\", \"priority\": 1}";

  private final RestApi api = api(Cors.NONE);

  private static RestApi api(Cors cors) {
    return new RestApi(
        SampleOperations.operations(),
        () -> "r0",
        RestSettings.DEFAULTS.withMaxBodyBytes(1_000).with(cors));
  }

  private int status(RestRequest request) {
    return api.handle(request).status();
  }

  private static Optional<String> header(RestResponse response, String name) {
    return response.headers().find(name);
  }

  @Test
  void head_is_get_without_the_body() {
    RestResponse response = api.handle(request("HEAD", "/recovery-plans/shop"));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(header(response, "ETag")).contains("\"3\"");
    assertThat(status(request("HEAD", "/recovery-plans/shop/execute"))).isEqualTo(405);
  }

  @Test
  void options_lists_the_methods_for_everybody() {
    RestResponse response =
        api.handle(Requests.by(Optional.empty(), request("OPTIONS", "/recovery-plans/shop")));

    assertThat(response.status()).isEqualTo(204);
    assertThat(header(response, "Allow")).contains("DELETE, GET, HEAD, OPTIONS, PUT");
    assertThat(header(response, "X-Request-Id")).contains("r0");
    assertThat(response.headers().has("Access-Control-Allow-Origin")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PATCH", "POST", "TRACE", "get", ""})
  void other_methods_are_refused_with_those_there_are(String method) {
    RestResponse response = api.handle(request(method, "/recovery-plans/shop"));

    assertThat(response.status()).isEqualTo(405);
    assertThat(header(response, "Allow")).contains("DELETE, GET, HEAD, OPTIONS, PUT");
  }

  @ParameterizedTest
  @CsvSource({
    "/executons, /executions",
    "/executions/, /executions",
    "/recovery-plans/shop/exceute, /recovery-plans/shop/execute",
    "/recovery-plan/shop, /recovery-plans/shop"
  })
  void a_misspelt_path_gets_a_hint(String path, String meant) {
    RestResponse response = api.handle(request("GET", path));

    assertThat(response.status()).isEqualTo(404);
    assertThat(text(response)).contains("did you mean '" + meant + "'?");
  }

  @Test
  void a_route_whose_operation_is_missing_does_not_exist() {
    assertThat(status(request("GET", "/accounts"))).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "executions",
        "*",
        "",
        "//executions",
        "/recovery-plans//",
        "/recovery-plans/..",
        "/recovery-plans/%2e%2E/executions",
        "/recovery-plans/.",
        "/recovery-plans/%",
        "/recovery-plans/%4",
        "/recovery-plans/%zz",
        "/recovery-plans/%00",
        "/recovery-plans/%c3%28",
        "/recovery-plans/%ed%a0%80",
        "/recovery-plans/a b",
        "/recovery-plans/ä",
        "/recovery-plans/#a",
        "/executions?text=%ff",
        "/executions?text=%0a",
        "/executions?=1"
      })
  void malformed_targets_are_refused(String target) {
    assertThat(status(request("GET", target))).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | 200",
        "'' | 200",
        "*/* | 200",
        "text/html, application/*;q=0.1 | 200",
        "Application/JSON;charset=utf-8 | 200",
        "text/html | 406",
        "application/json;q=0, */* | 406",
        "*/*;q=0.000 | 406",
        "nonsense | 406"
      })
  void the_answer_is_json_or_none(String accept, int status) {
    assertThat(status(with(request("GET", "/executions"), "Accept", accept))).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | 201",
        "application/json; charset=UTF-8 | 201",
        "application/json; charset=latin1 | 415",
        "text/plain | 415",
        "'' | 415"
      })
  void the_body_is_json(String type, int status) {
    assertThat(status(with(request("POST", "/recovery-plans", PLAN), "Content-Type", type)))
        .isEqualTo(status);
  }

  @Test
  void bodies_are_plain_small_and_utf_8() {
    RestRequest create = request("POST", "/recovery-plans", PLAN);

    assertThat(status(with(create, "Content-Encoding", "gzip"))).isEqualTo(415);
    assertThat(status(withBody(create, new byte[1_001]))).isEqualTo(413);
    assertThat(status(withBody(create, new byte[] {'{', (byte) 0xff, '}'}))).isEqualTo(400);
    assertThat(status(request("GET", "/executions", "{}"))).isEqualTo(400);
    assertThat(status(request("POST", "/recovery-plans", "[]"))).isEqualTo(400);
    assertThat(status(request("POST", "/recovery-plans", "{\"\\ud800\": 1}"))).isEqualTo(400);
  }

  @Test
  void headers_have_no_control_characters() {
    assertThat(status(with(request("GET", "/health"), "X-Any", "a\r\nb"))).isEqualTo(400);
    assertThat(status(with(request("GET", "/health"), "X Any", "a"))).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"3\" | 200",
        "W/\"3\" | 200",
        "* | 200",
        "\"2\" | 412",
        "\"abc\" | 412",
        "3 | 400",
        "\"2\", \"3\" | 400"
      })
  void a_change_can_demand_a_version(String ifMatch, int status) {
    assertThat(status(with(request("PUT", "/recovery-plans/shop", PLAN), "If-Match", ifMatch)))
        .isEqualTo(status);
  }

  @Test
  void a_conflict_without_a_condition_stays_a_conflict() {
    assertThat(status(request("DELETE", "/recovery-plans/shop?version=2"))).isEqualTo(409);
  }

  @Test
  void a_condition_that_nobody_would_check_is_refused() {
    assertThat(status(with(request("POST", "/recovery-plans/shop/execute"), "If-Match", "\"3\"")))
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"\"3\" | 304", "W/\"3\" | 304", "\"1\", \"3\" | 304", "* | 304", "\"2\" | 200"})
  void what_the_client_has_is_not_sent_again(String ifNoneMatch, int status) {
    RestResponse response =
        api.handle(with(request("GET", "/recovery-plans/shop"), "If-None-Match", ifNoneMatch));

    assertThat(response.status()).isEqualTo(status);
    assertThat(header(response, "ETag")).contains("\"3\"");
    assertThat(response.body().length == 0).isEqualTo(status == 304);
  }

  @Test
  void a_named_origin_may_use_the_api_and_another_may_not() {
    RestApi named = api(new Cors(Set.of("https://a.example"), true));
    RestRequest get = request("GET", "/executions");

    RestResponse allowed = named.handle(with(get, "Origin", "https://a.example"));
    RestResponse other = named.handle(with(get, "Origin", "https://b.example"));

    assertThat(header(allowed, "Access-Control-Allow-Origin")).contains("https://a.example");
    assertThat(header(allowed, "Access-Control-Allow-Credentials")).contains("true");
    assertThat(header(allowed, "Vary")).contains("Origin");
    assertThat(other.headers().has("Access-Control-Allow-Origin")).isFalse();
    assertThat(header(other, "Vary")).contains("Origin");
  }

  @Test
  void a_preflight_learns_methods_and_headers() {
    RestApi open = api(new Cors(Set.of("*"), false));

    RestResponse preflight =
        open.handle(with(request("OPTIONS", "/executions"), "Origin", "https://a.example"));

    assertThat(header(preflight, "Access-Control-Allow-Origin")).contains("*");
    assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("GET, HEAD, OPTIONS");
    assertThat(header(preflight, "Access-Control-Allow-Headers").orElseThrow())
        .contains("If-Match", "Idempotency-Key");
  }

  @Test
  void a_wildcard_with_credentials_is_a_mistake() {
    assertThatThrownBy(() -> new Cors(Set.of("*"), true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Cors(Set.of("null"), false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void header_names_ignore_case_and_several_lines_are_one_list() {
    Headers headers = new Headers(Map.of("accept", List.of("a", "b")));

    assertThat(headers.find("Accept")).contains("a, b");
    assertThat(headers.with("ACCEPT", "c").find("accept")).contains("c");
  }

  private static String text(RestResponse response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}

package io.github.drsorchestration.testkit.operation.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.core.rest.route.Method;
import io.github.drsorchestration.core.rest.route.PathTemplate;
import io.github.drsorchestration.core.rest.route.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractTest {

  private static final String DOCUMENT =
      """
      {'paths': {'/plans/{id}': {'put': {
         'x-error-codes': ['NOT_FOUND'],
         'requestBody': {'content': {'application/json': {'schema': {'$ref': '#/components/schemas/PlanInput'}}}},
         'responses': {
           '200': {'headers': {'ETag': {}}, 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Plan'}}}},
           '404': {'$ref': '#/components/responses/NotFound'}}}}},
       'components': {
         'responses': {'NotFound': {'content': {'application/json': {'schema': {'$ref': '#/components/schemas/ErrorBody'}}}}},
         'schemas': {
           'Plan': {'type': 'object', 'required': ['name'], 'properties': {
             'name': {'type': 'string'}, 'at': {'type': 'string', 'format': 'date-time'}}},
           'PlanInput': {'type': 'object', 'properties': {'name': {'type': 'string'}}, 'additionalProperties': false},
           'ErrorBody': {'type': 'object', 'required': ['code'], 'properties': {'code': {'type': 'string'}}}}}}
      """;

  private static final Optional<Route> ROUTE =
      Optional.of(
          new Route(
              Method.PUT,
              PathTemplate.of("/plans/{id}"),
              "putPlan",
              200,
              Optional.empty(),
              Optional.empty()));

  private final Contract contract = new Contract(json(DOCUMENT));

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private List<String> broken(String sent, int status, String answered) {
    return contract.broken(
        request(sent), ROUTE, new RestResponse(status, tagged(status), bytes(answered)));
  }

  private static Headers tagged(int status) {
    return status == 200 ? Headers.of(Map.of("ETag", "\"1\"")) : Headers.NONE;
  }

  private static RestRequest request(String body) {
    return new RestRequest("PUT", "/plans/a", "", Headers.NONE, bytes(body), Optional.empty());
  }

  @Test
  void an_exchange_as_the_document_says_breaks_nothing() {
    assertThat(broken("{'name': 'a'}", 200, "{'name': 'a', 'at': '2026-03-01T12:00:00Z'}"))
        .isEmpty();
    assertThat(broken("{'nonsense': 1}", 404, "{'code': 'NOT_FOUND'}")).isEmpty();
  }

  @Test
  void a_response_that_the_document_does_not_know_breaks_it() {
    assertThat(broken("", 200, "{}")).singleElement().asString().contains("name");
    assertThat(broken("", 200, "{'name': 'a', 'more': 1}"))
        .singleElement()
        .asString()
        .contains("more");
    assertThat(broken("", 200, "{'name': 'a', 'at': 'yesterday'}"))
        .singleElement()
        .asString()
        .contains("date-time");
    assertThat(broken("", 200, "")).containsExactly("PUT /plans/a 200: has no body");
    assertThat(broken("", 201, "{'name': 'a'}"))
        .containsExactly("PUT /plans/a 201: the document has no such status");
    assertThat(broken("", 404, "{'code': 'IN_USE'}"))
        .containsExactly("PUT /plans/a 404: the document has no error \"IN_USE\"");
  }

  @Test
  void a_header_that_is_missing_breaks_it() {
    RestResponse untagged = new RestResponse(200, Headers.NONE, bytes("{'name': 'a'}"));

    assertThat(contract.broken(request(""), ROUTE, untagged))
        .singleElement()
        .asString()
        .contains("ETag");
  }

  @Test
  void what_the_api_accepts_although_the_document_forbids_it_breaks_it() {
    assertThat(broken("{'nonsense': 1}", 200, "{'name': 'a'}"))
        .singleElement()
        .asString()
        .contains("was accepted, although", "nonsense");
  }

  @Test
  void what_has_no_route_is_answered_with_an_error() {
    RestResponse odd = new RestResponse(404, Headers.NONE, bytes("{'oops': 1}"));

    assertThat(contract.broken(request(""), Optional.empty(), odd)).isNotEmpty();
  }
}

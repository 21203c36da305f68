package io.github.drsorchestration.core.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.core.operation.OperationCatalog;
import io.github.drsorchestration.core.rest.SampleOperations;
import io.github.drsorchestration.core.rest.route.Routes;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class OpenApiTest {

  private final JsonNode document = document();

  private static JsonNode document() {
    OperationCatalog catalog = SampleOperations.operations().catalog();
    return OpenApi.of(Routes.to(catalog), catalog, "");
  }

  private JsonNode operation(String method, String path) {
    return document.path("paths").path(path).path(method);
  }

  private static List<String> parameters(JsonNode operation) {
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .map(it -> it.path("in").asText() + " " + it.path("name").asText())
        .toList();
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(it -> it.getKey()).toList();
  }

  @Test
  void the_same_api_gives_the_same_document() {
    assertThat(document().toString()).isEqualTo(document.toString());
    assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
  }

  @Test
  void an_operation_names_itself_its_noun_and_its_permission() {
    JsonNode get = operation("get", "/recovery-plans/{id}");

    assertThat(get.path("operationId").asText()).isEqualTo("getRecoveryPlan");
    assertThat(get.at("/tags/0").asText()).isEqualTo("Recovery plans");
    assertThat(get.path("x-permission").asText()).isEqualTo("drs:ViewResources");
    assertThat(document.path("tags"))
        .extracting(tag -> tag.path("name").asText())
        .containsExactly("Recovery plans", "Executions", "DRS", "Health");
  }

  @Test
  void everything_but_health_is_for_those_who_are_signed_in() {
    assertThat(document.at("/security/0").has("bearer")).isTrue();
    assertThat(operation("get", "/health").path("security")).isEmpty();
    assertThat(operation("get", "/health").has("security")).isTrue();
    assertThat(names(operation("get", "/health").path("responses"))).doesNotContain("401", "403");
    assertThat(operation("get", "/executions").has("security")).isFalse();
    assertThat(names(operation("get", "/executions").path("responses"))).contains("401", "403");
  }

  @Test
  void the_fields_of_a_get_are_its_query() {
    JsonNode list = operation("get", "/executions");

    assertThat(parameters(list))
        .containsExactly("query drills", "query limit", "query status", "query text");
    assertThat(list.at("/parameters/2/schema/items/$ref").asText()).endsWith("/ExecutionStatus");
    assertThat(list.has("requestBody")).isFalse();
  }

  @Test
  void what_has_a_version_has_a_tag_and_can_be_asked_for_with_a_condition() {
    JsonNode get = operation("get", "/recovery-plans/{id}");
    JsonNode put = operation("put", "/recovery-plans/{id}");

    assertThat(parameters(get)).containsExactly("path id", "header If-None-Match");
    assertThat(names(get.path("responses"))).contains("200", "304");
    assertThat(get.at("/responses/200/headers").has("ETag")).isTrue();
    assertThat(parameters(put)).containsExactly("path id", "header If-Match");
    assertThat(names(put.path("responses"))).contains("200", "409", "412", "413", "415");
    assertThat(parameters(operation("delete", "/recovery-plans/{id}")))
        .containsExactly("path id", "query version", "header If-Match");
  }

  @Test
  void a_body_may_repeat_what_the_path_says() {
    JsonNode execute = operation("post", "/recovery-plans/{id}/execute");
    JsonNode schema = document.at("/components/schemas/ExecuteRecoveryPlanBody");

    assertThat(execute.at("/requestBody/required").asBoolean(true)).isFalse();
    assertThat(names(schema.path("properties"))).containsExactly("clientToken", "planId", "reason");
    assertThat(schema.has("required")).isFalse();
  }

  @Test
  void what_goes_on_is_accepted_once_for_each_key_and_has_an_address() {
    JsonNode execute = operation("post", "/recovery-plans/{id}/execute");

    assertThat(parameters(execute)).containsExactly("path id", "header Idempotency-Key");
    assertThat(execute.at("/responses/202/headers").has("Location")).isTrue();
    assertThat(execute.at("/responses/202/content/application~1json/schema/$ref").asText())
        .endsWith("/Started");
  }

  @Test
  void a_deletion_answers_without_a_body() {
    JsonNode done = operation("delete", "/recovery-plans/{id}").at("/responses/204");

    assertThat(done.isObject()).isTrue();
    assertThat(done.has("content")).isFalse();
  }

  @Test
  void errors_are_listed_by_code_and_share_their_responses() {
    JsonNode create = operation("post", "/recovery-plans");
    String reference = create.at("/responses/404/$ref").asText();
    JsonNode missing = document.at(reference.substring(1));

    assertThat(create.path("x-error-codes")).extracting(JsonNode::asText).contains("NAME_TAKEN");
    assertThat(operation("get", "/executions").path("x-error-codes"))
        .extracting(JsonNode::asText)
        .doesNotContain("NAME_TAKEN", "UNKNOWN_OPERATION", "NOT_FOUND", "VERSION_CONFLICT");
    assertThat(operation("get", "/recovery-plans/{id}").path("x-error-codes"))
        .extracting(JsonNode::asText)
        .contains("NOT_FOUND")
        .doesNotContain("VERSION_CONFLICT", "OUTCOME_UNKNOWN", "TOO_LARGE", "NOT_CONFIGURED");
    assertThat(operation("put", "/recovery-plans/{id}").path("x-error-codes"))
        .extracting(JsonNode::asText)
        .contains("VERSION_CONFLICT", "PRECONDITION_FAILED")
        .doesNotContain("ALREADY_RUNNING", "QUOTA_EXCEEDED");
    assertThat(missing.path("description").asText()).startsWith("`NOT_FOUND`: It does not exist");
    assertThat(missing.at("/content/application~1json/schema/$ref").asText())
        .endsWith("/ErrorBody");
  }
}

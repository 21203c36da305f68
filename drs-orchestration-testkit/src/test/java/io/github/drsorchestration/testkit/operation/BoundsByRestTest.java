package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.core.rest.route.Route;
import io.github.drsorchestration.testkit.operation.contract.ForbiddenInputs;
import io.github.drsorchestration.testkit.operation.contract.ForbiddenInputs.Forbidden;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the OpenAPI document forbids is refused, and the field is named. */
class BoundsByRestTest {

  private static final ForbiddenInputs FORBIDDEN = new ForbiddenInputs(OpenApiFile.served());

  private final RestClient client = new RestClient(new Office().withPlan());

  @Test
  void what_the_document_forbids_is_refused_and_the_field_is_named() {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Route route : client.api().routes().all()) {
      for (Forbidden forbidden : FORBIDDEN.of(route, ExamplesTest.example(route))) {
        tried++;
        RestResponse response = client.send(ADMIN, route, forbidden.input());
        if (response.status() != 400 || !names(forbidden.path(), response)) {
          wrong.add(route.operation() + " " + forbidden + " " + response.status());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThan(300);
  }

  private static boolean names(String field, RestResponse response) {
    Iterable<JsonNode> details = RestClient.body(response).path("details");
    return StreamSupport.stream(details.spliterator(), false)
        .anyMatch(detail -> detail.path("path").asText().startsWith(field));
  }
}

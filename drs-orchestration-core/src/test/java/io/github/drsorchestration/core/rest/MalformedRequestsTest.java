package io.github.drsorchestration.core.rest;

import static io.github.drsorchestration.core.rest.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectReader;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.core.operation.error.ErrorBody;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes in, the answer says what is wrong with it and is never a failure of ours. */
class MalformedRequestsTest {

  private static final int REQUESTS = 100_000;
  private static final long SEED = 20_261_128;
  private static final ObjectReader READER = DomainJson.mapper().readerFor(ErrorBody.class);

  private static final List<RestRequest> VALID =
      List.of(
          request("GET", "/executions?limit=5&status=RUNNING"),
          request("GET", "/recovery-plans/shop"),
          request("POST", "/recovery-plans", "{\"name\": \"Shop\", \"priority\": 1}"),
          request("PUT", "/recovery-plans/shop", "{\"name\": \"Shop\", \"priority\": 1}"),
          request("DELETE", "/recovery-plans/shop?version=3"),
          request("POST", "/recovery-plans/shop/execute", "{\"reason\": \"drill\"}"));

  private final RestApi api =
      new RestApi(
          SampleOperations.operations(), () -> "r0", RestSettings.DEFAULTS.withMaxBodyBytes(1_500));

  @Test
  void the_requests_were_valid_before_they_were_broken() {
    assertThat(VALID).allMatch(it -> api.handle(it).status() < 300);
  }

  @Test
  void malformed_requests_are_answered_with_errors_of_the_client() throws IOException {
    Random random = new Random(SEED);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      RestRequest request = Mutations.of(VALID.get(i % VALID.size()), random);
      RestResponse response = api.handle(request);
      if (!isErrorOfTheClient(response)) {
        wrong.add(described(request, response));
      }
    }
    assertThat(wrong).as("seed " + SEED).isEmpty();
  }

  private static boolean isErrorOfTheClient(RestResponse response) throws IOException {
    ErrorBody error = READER.readValue(response.body());
    return response.status() >= 400
        && response.status() < 500
        && error.code().status() == response.status()
        && !error.message().isBlank()
        && response.headers().find("X-Request-Id").equals(Optional.of(error.requestId()));
  }

  private static String described(RestRequest request, RestResponse response) {
    return "%s %s ? %s %s %s is answered with %d"
        .formatted(
            request.method(),
            request.path(),
            request.query(),
            request.headers(),
            new String(request.body(), StandardCharsets.UTF_8),
            response.status());
  }
}

package io.github.drsorchestration.core.rest;

import static io.github.drsorchestration.core.rest.Requests.of;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.core.operation.error.ErrorBody;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes in, the answer says what is wrong with it and is never a failure of ours. */
class MalformedRequestsTest {

  private static final int REQUESTS = 100_000;
  private static final long SEED = 20_261_128;
  private static final ObjectMapper MAPPER = DomainJson.mapper();

  private static final List<RestRequest> VALID =
      List.of(
          of("GET", "/executions?limit=5&status=RUNNING"),
          of("GET", "/recovery-plans/shop"),
          of("POST", "/recovery-plans", "{\"name\": \"Shop\", \"priority\": 1}"),
          of("PUT", "/recovery-plans/shop", "{\"name\": \"Shop\", \"priority\": 1}"),
          of("DELETE", "/recovery-plans/shop?version=3"),
          of("POST", "/recovery-plans/shop/execute", "{\"reason\": \"drill\"}"));

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
    for (int i = 0; i < REQUESTS; i++) {
      RestRequest request = Mutations.of(VALID.get(i % VALID.size()), random);

      RestResponse response = api.handle(request);

      boolean ofTheClient = response.status() >= 400 && response.status() < 500;
      assertThat(ofTheClient).as(() -> described(request, response)).isTrue();
      ErrorBody error = MAPPER.readValue(response.body(), ErrorBody.class);
      assertThat(error.code().status()).isEqualTo(response.status());
      assertThat(error.message()).isNotBlank();
      assertThat(response.headers().find("X-Request-Id")).contains(error.requestId());
    }
  }

  private static String described(RestRequest request, RestResponse response) {
    return "seed %d: %s %s ? %s %s %s is answered with %d"
        .formatted(
            SEED,
            request.method(),
            request.path(),
            request.query(),
            request.headers(),
            new String(request.body(), StandardCharsets.UTF_8),
            response.status());
  }
}

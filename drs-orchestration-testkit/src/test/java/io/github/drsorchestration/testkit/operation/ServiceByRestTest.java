package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.testkit.operation.contract.ThroughRest;
import org.junit.jupiter.api.Test;

class ServiceByRestTest {

  private static final String PLACE = "?accountId=111122223333&region=eu-west-1";

  private final RestClient client = new RestClient(new Office());

  @Test
  @ThroughRest("GET /drs/source-servers")
  void a_reader_sees_what_is_replicated_to_a_place() {
    assertThat(client.get(READER, "/drs/source-servers" + PLACE).path("items"))
        .extracting(server -> server.path("serverId").asText())
        .containsExactlyElementsOf(Office.SERVERS);
  }

  @Test
  @ThroughRest("GET /drs/quotas")
  void a_reader_sees_the_quotas_of_a_place() {
    assertThat(client.get(READER, "/drs/quotas" + PLACE).properties()).isNotEmpty();
    assertThat(client.send(READER, "GET", "/drs/quotas", "").status()).isEqualTo(400);
  }

  @Test
  @ThroughRest("GET /users/profile")
  void callers_learn_who_they_are_and_what_they_may_do() {
    JsonNode profile = client.get(READER, "/users/profile");

    assertThat(profile.at("/actor/id").asText()).isEqualTo("rita");
    assertThat(profile.path("permissions"))
        .extracting(JsonNode::asText)
        .containsExactly("drs:ViewResources");
    assertThat(client.send(Principal.ANONYMOUS, "GET", "/users/profile", "").status())
        .isEqualTo(401);
  }

  @Test
  @ThroughRest("GET /health")
  void whether_the_service_answers_is_for_everybody() {
    assertThat(client.get(Principal.ANONYMOUS, "/health").path("status").asText()).isEqualTo("UP");
    assertThat(client.get(READER, "/health").path("status").asText()).isEqualTo("UP");
  }
}

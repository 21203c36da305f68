package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.MANAGER;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.server.Quotas;
import org.junit.jupiter.api.Test;

/** Where quotas may not be read, every answer that rests on them says so. */
class AssumedQuotasTest {

  private static final String WHY = "servicequotas:ListServiceQuotas is not allowed";

  private final RestClient client =
      new RestClient(
          new Office(ports -> ports.quotaSource(where -> Quotas.assumed(WHY))).withPlan());

  @Test
  void quotas_say_that_they_are_assumed() {
    assertThat(quotas(client).path("assumed").asText()).isEqualTo(WHY);
    assertThat(quotas(new RestClient(new Office())).has("assumed")).isFalse();
  }

  private static JsonNode quotas(RestClient client) {
    return client.get(READER, "/drs/quotas?accountId=111122223333&region=eu-west-1");
  }

  @Test
  void so_does_the_capacity() {
    JsonNode capacity = client.get(READER, "/drs/capacity?planId=shop");

    assertThat(capacity.at("/assumedQuotas/0/why").asText()).isEqualTo(WHY);
    assertThat(capacity.at("/assumedQuotas/0/where/region").asText()).isEqualTo("eu-west-1");
    assertThat(capacity.at("/plan/places/0/quotasAssumed").asText()).isEqualTo(WHY);
    assertThat(client.get(READER, "/drs/capacity/regional").at("/items/0/quotasAssumed").asText())
        .isEqualTo(WHY);
  }

  @Test
  void so_do_preflight_readiness_and_forecast() {
    assertThat(
            client
                .ask(MANAGER, "POST", "/recovery-plans/shop/preflight", "{'kind': 'DRILL'}")
                .path("findings"))
        .anySatisfy(
            finding -> {
              assertThat(finding.path("code").asText()).isEqualTo("QUOTAS_ASSUMED");
              assertThat(finding.path("severity").asText()).isEqualTo("INFO");
              assertThat(finding.path("message").asText()).endsWith(WHY);
            });
    JsonNode readiness = client.ask(READER, "POST", "/recovery-plans/shop/readiness", "{}");
    assertThat(readiness.path("findings"))
        .anySatisfy(
            finding -> assertThat(finding.path("preflight").asText()).isEqualTo("QUOTAS_ASSUMED"));
    assertThat(readiness.at("/headroom/0/quotasAssumed").asText()).isEqualTo(WHY);
    assertThat(
            client.get(READER, "/recovery-plans/shop/forecast").at("/assumedQuotas/0/why").asText())
        .isEqualTo(WHY);
  }
}

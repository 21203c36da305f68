package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.PLACE;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.core.service.health.ComponentHealth;
import io.github.drsorchestration.core.service.health.HealthReport;
import io.github.drsorchestration.core.service.health.HealthStatus;
import io.github.drsorchestration.core.service.health.SystemHealth;
import io.github.drsorchestration.core.service.place.PlaceProblemCode;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.operation.contract.ThroughRest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SystemHealthTest {

  private final Office office = new Office().withPlan();
  private final RestClient client = new RestClient(office);

  @Test
  @ThroughRest("GET /config/health")
  void everything_answers() {
    JsonNode health = health(READER);

    assertThat(health.path("status").asText()).isEqualTo("UP");
    assertThat(health.path("components"))
        .extracting(it -> it.path("name").asText())
        .containsExactly(
            "protectionGroupStore",
            "recoveryPlanStore",
            "executionStore",
            "targetAccountStore",
            "accountAccess");
    assertThat(health.at("/components/4/where/accountId").asText()).isEqualTo(PLACE.accountId());
    assertThat(health.at("/components/0/duration").asText()).isEqualTo("PT0S");
  }

  @Test
  void a_region_that_hangs_degrades_the_service_for_those_who_see_it() {
    Instant begun = office.simulation.time().now();
    office
        .simulation
        .world()
        .add(
            Fault.builder()
                .kind(FaultKind.CALL_HANGS)
                .operation(ServiceCall.ASSUME_ROLE)
                .where(PLACE)
                .build());

    JsonNode health = health(READER);

    assertThat(Duration.between(begun, office.simulation.time().now()))
        .isLessThanOrEqualTo(SystemHealth.PATIENCE);
    assertThat(health.path("status").asText()).isEqualTo("DEGRADED");
    assertThat(health.at("/components/4/problem/code").asText()).isEqualTo("NO_ANSWER_IN_TIME");
    assertThat(health.at("/components/4/problem/nextStep").asText()).isEqualTo("try again");
    Principal elsewhere = READER.within(AccessScope.ofAccounts(Set.of("444455556666")));
    assertThat(health(elsewhere).path("status").asText()).isEqualTo("UP");
    assertThat(health(elsewhere).path("components")).hasSize(4);
  }

  @Test
  void a_store_that_does_not_answer_is_named_and_the_service_is_down() {
    Ports broken =
        office.simulation.ports().toBuilder()
            .recoveryPlanStore(new DarkPlans(office.simulation.ports().recoveryPlanStore()))
            .build();

    HealthReport health = new SystemHealth(broken).report();

    assertThat(health.status()).isEqualTo(HealthStatus.DOWN);
    assertThat(health.components())
        .filteredOn(it -> !it.answers())
        .extracting(ComponentHealth::name)
        .containsExactly("recoveryPlanStore");
    assertThat(health.components().get(1).problem().orElseThrow().code())
        .isEqualTo(PlaceProblemCode.UNREACHABLE);
  }

  /** Plans of which no list can be read. */
  private record DarkPlans(RecoveryPlanStore store) implements RecoveryPlanStore {

    @Override
    public RecoveryPlan create(RecoveryPlan plan) {
      return store.create(plan);
    }

    @Override
    public Optional<RecoveryPlan> find(String id) {
      return store.find(id);
    }

    @Override
    public RecoveryPlan replace(RecoveryPlan plan) {
      return store.replace(plan);
    }

    @Override
    public void delete(String id, long version) {
      store.delete(id, version);
    }

    @Override
    public Page<RecoveryPlan> list(PageRequest request) {
      throw new ServiceUnavailableException("Query", "no answer from the table");
    }
  }

  private JsonNode health(Principal who) {
    RestResponse response = client.send(who, "GET", "/config/health", "");
    assertThat(response.status()).isEqualTo(200);
    return RestClient.body(response);
  }
}

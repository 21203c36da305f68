package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Principal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaintenanceWindowScopeTest {

  private static final String WHEN =
      "'startsAt': '2000-01-01T00:00:00Z', 'endsAt': '2100-01-01T00:00:00Z'";

  private final Office office = new Office().withPlan();
  private final Principal tenant = MANAGER.within(AccessScope.ofPlans(Set.of("shop")));

  private static String window(String id, String about) {
    return "{'windowId': '" + id + "', 'name': '" + id + "', " + about + WHEN + "}";
  }

  private String code(String operation, String input) {
    return office.call(tenant, operation, input).json().path("code").asText();
  }

  @Test
  void a_tenant_sees_what_is_about_its_plans_without_those_of_others() {
    office.ask(ADMIN, "createMaintenanceWindow", window("all", ""));
    office.ask(ADMIN, "createMaintenanceWindow", window("bank", "'planIds': ['bank'], "));
    office.ask(ADMIN, "createMaintenanceWindow", window("both", "'planIds': ['bank', 'shop'], "));

    JsonNode seen = office.ask(tenant, "listMaintenanceWindows", "{}").path("items");
    assertThat(seen).extracting(it -> it.path("name").asText()).containsExactly("all", "both");
    assertThat(seen.get(1).path("planIds")).extracting(JsonNode::asText).containsExactly("shop");
    assertThat(code("getMaintenanceWindow", "{'windowId': 'bank'}")).isEqualTo("NOT_FOUND");
    assertThat(office.ask(tenant, "getActiveMaintenanceWindows", "{}").path("items"))
        .extracting(it -> it.path("name").asText())
        .containsExactlyInAnyOrder("all", "both");
    assertThat(office.ask(ADMIN, "getActiveMaintenanceWindows", "{}").path("items")).hasSize(3);
  }

  @Test
  void a_tenant_changes_only_what_is_about_nothing_else() {
    office.ask(ADMIN, "createMaintenanceWindow", window("all", ""));
    office.ask(ADMIN, "createMaintenanceWindow", window("both", "'planIds': ['bank', 'shop'], "));
    office.ask(tenant, "createMaintenanceWindow", window("own", "'planIds': ['shop'], "));

    assertThat(code("createMaintenanceWindow", window("more", ""))).isEqualTo("INVALID_INPUT");
    assertThat(code("createMaintenanceWindow", window("more", "'planIds': ['bank'], ")))
        .isEqualTo("NOT_FOUND");
    assertThat(code("deleteMaintenanceWindow", "{'windowId': 'all'}")).isEqualTo("NOT_FOUND");
    assertThat(code("deleteMaintenanceWindow", "{'windowId': 'both'}")).isEqualTo("NOT_FOUND");
    assertThat(
            code("updateMaintenanceWindow", window("both", "'planIds': ['shop'], 'version': 1, ")))
        .isEqualTo("NOT_FOUND");
    assertThat(
            code("updateMaintenanceWindow", window("own", "'planIds': ['shop'], 'version': 1, ")))
        .isEmpty();
    assertThat(code("deleteMaintenanceWindow", "{'windowId': 'own'}")).isEmpty();
  }
}

package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Principal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

  private final Office office = new Office().withPlan();
  private final Principal elsewhere = ADMIN.within(AccessScope.ofAccounts(Set.of("444455556666")));
  private final Principal otherPlan = ADMIN.within(AccessScope.ofPlans(Set.of("bank")));

  private static final String FIRE =
      "{'triggerId': 'lost', 'eventId': 'alarm-1', 'summary': 'lost'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          getProtectionGroup    | {"groupId": "db"}
          deleteProtectionGroup | {"groupId": "db"}
          getRecoveryPlan       | {"planId": "shop"}
          deleteRecoveryPlan    | {"planId": "shop"}
          startExecution        | {"planId": "shop", "kind": "RECOVERY"}
          listSourceServers     | {"accountId": "111122223333", "region": "eu-west-1"}
          createRecoveryPlan    | {"name": "p", "waves": [{"name": "w", "groupIds": ["db"]}]}
          """)
  void what_is_in_another_account_does_not_exist(String operation, String input) {
    assertThat(code(elsewhere, operation, input)).isEqualTo("NOT_FOUND");
  }

  @Test
  void a_tenant_of_another_plan_neither_sees_nor_steers_the_executions_of_this_one() {
    String id =
        office
            .ask(ADMIN, "startExecution", "{'planId': 'shop', 'kind': 'DRILL'}")
            .path("executionId")
            .asText();
    String byId = "{'executionId': '" + id + "'}";

    assertThat(code(otherPlan, "getExecution", byId)).isEqualTo("NOT_FOUND");
    assertThat(code(otherPlan, "pauseExecution", byId)).isEqualTo("NOT_FOUND");
    assertThat(code(elsewhere, "getReport", byId)).isEqualTo("NOT_FOUND");
    assertThat(code(ADMIN, "getExecution", byId)).isEmpty();
  }

  @Test
  void a_tenant_forgets_only_its_own_executions() {
    String id =
        office
            .ask(ADMIN, "startExecution", "{'planId': 'shop', 'kind': 'DRILL'}")
            .path("executionId")
            .asText();
    office.simulation.runUntilIdle();

    assertThat(office.ask(otherPlan, "deleteExecutions", "{}").path("items")).isEmpty();
    assertThat(office.ask(otherPlan, "listExecutions", "{}").path("items")).isEmpty();
    assertThat(office.ask(ADMIN, "deleteExecutions", "{}").at("/items/0/executionId").asText())
        .isEqualTo(id);
  }

  @Test
  void a_disaster_with_a_plan_out_of_scope_does_not_exist() {
    String started =
        "{'disasterId': 'd1', 'name': 'flood', 'kind': 'DRILL', 'plans': [{'planId': 'shop'}]}";
    office.ask(ADMIN, "startDisaster", started);

    assertThat(code(otherPlan, "getDisaster", "{'disasterId': 'd1'}")).isEqualTo("NOT_FOUND");
    assertThat(code(otherPlan, "startDisaster", started.replace("d1", "d2")))
        .isEqualTo("NOT_FOUND");
    assertThat(code(ADMIN, "getDisasterReport", "{'disasterId': 'd1'}")).isEmpty();
  }

  @Test
  void executions_of_a_plan_that_was_deleted_stay_with_their_tenant() {
    office.ask(ADMIN, "startExecution", "{'planId': 'shop', 'kind': 'DRILL'}");
    office.simulation.runUntilIdle();
    office.ask(ADMIN, "deleteRecoveryPlan", "{'planId': 'shop'}");

    assertThat(office.ask(elsewhere, "listExecutions", "{}").path("items")).isEmpty();
    assertThat(office.ask(ADMIN, "listExecutions", "{}").path("items")).hasSize(1);
  }

  @Test
  void what_belongs_to_a_plan_that_was_deleted_stays_with_their_tenant() {
    office.ask(
        ADMIN,
        "createSchedule",
        "{'scheduleId': 'daily', 'name': 'Daily', 'planId': 'shop', 'what': 'DRILL',"
            + " 'when': {'cron': '0 3 * * *', 'zone': 'UTC'}}");
    office.ask(
        ADMIN,
        "createTrigger",
        "{'triggerId': 'lost', 'name': 'Lost', 'planId': 'shop', 'source': 'ALARM', 'match': 'a'}");
    office.ask(
        ADMIN,
        "addRecipient",
        "{'recipientId': 'r1', 'mail': 'ops@example.org', 'planIds': ['shop']}");
    office.ask(ADMIN, "startDrill", "{'planId': 'shop'}");
    office.simulation.runUntilIdle();
    office.ask(ADMIN, "deleteRecoveryPlan", "{'planId': 'shop'}");

    for (String list : List.of("listSchedules", "listTriggers", "listDrills", "listRecipients")) {
      assertThat(office.ask(elsewhere, list, "{}").path("items")).as(list).isEmpty();
      assertThat(office.ask(ADMIN, list, "{}").path("items")).as(list).hasSize(1);
    }
    assertThat(code(elsewhere, "getRecipient", "{'recipientId': 'r1'}")).isEqualTo("NOT_FOUND");
    assertThat(code(elsewhere, "deleteSchedule", "{'scheduleId': 'daily'}")).isEqualTo("NOT_FOUND");
    assertThat(code(elsewhere, "fireTrigger", FIRE)).isEqualTo("NOT_FOUND");
  }

  @Test
  void neither_plans_nor_owners_out_of_scope_are_named() {
    Principal ofDatabases =
        ADMIN.within(new AccessScope(Set.of(), Set.of("db", "new"), Set.of("bank")));
    String server = Office.SERVERS.get(1);

    JsonNode impact = office.ask(ofDatabases, "getGroupImpact", Office.group("db", server));
    JsonNode preview =
        office.ask(
            ofDatabases,
            "resolveProtectionGroup",
            "{'accountId': '111122223333', 'region': 'eu-west-1', 'serverIds': ['"
                + server
                + "']}");
    assertThat(impact.path("plans")).isEmpty();
    assertThat(preview.at("/servers/0/owners")).isEmpty();
    assertThat(preview.path("servers")).hasSize(1);
  }

  @Test
  void what_does_not_exist_and_what_is_out_of_scope_read_the_same() {
    String missing =
        office.call(ADMIN, "getRecoveryPlan", "{'planId': 'none'}").json().path("message").asText();
    String hidden =
        office
            .call(otherPlan, "getRecoveryPlan", "{'planId': 'shop'}")
            .json()
            .path("message")
            .asText();

    assertThat(hidden).isEqualTo(missing.replace("none", "shop"));
  }

  private String code(Principal who, String operation, String input) {
    return office.call(who, operation, input).json().path("code").asText();
  }
}

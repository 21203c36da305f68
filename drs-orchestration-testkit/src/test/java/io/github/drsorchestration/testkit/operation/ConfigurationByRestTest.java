package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.MANAGER;
import static io.github.drsorchestration.testkit.operation.Office.PLANNER;
import static io.github.drsorchestration.testkit.operation.Office.SERVERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.testkit.operation.contract.ThroughRest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Export and import over REST, by people of several roles. */
class ConfigurationByRestTest {

  private static final String APPLICATION =
      """
      {'AppName': 'Payroll', 'AccountId': '111122223333', 'Region': 'eu-west-1',
       'KeyName': 'app', 'KeyValue': 'payroll', 'Plans': [{'PlanName': 'Night', 'Waves': [
         {'Name': 'Store', 'KeyName': 'part', 'KeyValue': 'store', 'MaxWaitTime': '900'}]}]}
      """;

  private final Office office = new Office().withPlan();
  private final RestClient client = new RestClient(office);

  @Test
  @ThroughRest("GET /config/export")
  void an_export_shows_everything_but_the_secrets() {
    register("444455556666", "hush-hush");

    JsonNode exported = export(office, ADMIN);

    assertThat(exported.path("schemaVersion").asInt()).isEqualTo(1);
    assertThat(exported.path("leftOut").path(0).asText()).startsWith("accounts[].externalId");
    assertThat(exported.findValuesAsText("accountId"))
        .containsExactly("444455556666", "111122223333", "111122223333");
    assertThat(exported.findValuesAsText("groupId")).containsExactly("db", "web");
    assertThat(exported.findValuesAsText("planId")).containsExactly("shop");
    assertThat(exported.toString()).doesNotContain("hush-hush", "\"ann\"", "createdDate\":");
  }

  @Test
  void an_export_imported_elsewhere_gives_the_same_export() {
    register("444455556666", "hush-hush");
    changeWithReason("getProtectionGroup", "{'groupId': 'db'}", "updateProtectionGroup");
    changeWithReason("getRecoveryPlan", "{'planId': 'shop'}", "updateRecoveryPlan");
    ObjectNode exported = (ObjectNode) export(office, ADMIN);
    Office other = new Office();
    other.simulation.runFor(Duration.ofMinutes(1));

    JsonNode report =
        importTo(other, ADMIN, "{'dryRun': false, 'configuration': " + exported + "}");

    assertThat(report.path("summary").asText()).isEqualTo("4 written, 0 failed");
    ObjectNode again = (ObjectNode) export(other, ADMIN);
    assertThat(again.remove("exportedAt")).isNotEqualTo(exported.remove("exportedAt"));
    assertThat(again).hasToString(exported.toString());
    assertThat(outcomes(importTo(other, ADMIN, "{'configuration': " + exported + "}")))
        .isEqualTo("UNCHANGED UNCHANGED UNCHANGED UNCHANGED");
  }

  @Test
  void only_an_admin_exports_and_imports() {
    for (Principal who : new Principal[] {PLANNER, MANAGER}) {
      assertThat(client.send(who, "GET", "/config/export", "").status()).isEqualTo(403);
      assertThat(client.send(who, "POST", "/config/import", "{'configuration': {}}").status())
          .isEqualTo(403);
    }
  }

  @Test
  void a_dry_run_is_the_default_and_tells_the_same_as_the_import() {
    String body = "{'dryRun': %s, 'configuration': " + APPLICATION + "}";

    JsonNode dry = importTo(office, ADMIN, body.formatted("null"));
    assertThat(plans()).isEqualTo(1);
    JsonNode real = importTo(office, ADMIN, body.formatted("false"));

    assertThat(outcomes(dry)).isEqualTo("CREATED CREATED").isEqualTo(outcomes(real));
    assertThat(dry.path("items").path(0).has("id")).isFalse();
    assertThat(real.path("items").path(0).has("id")).isTrue();
    assertThat(real.path("format").asText()).isEqualTo("PLAN_AUTOMATION_APPLICATION");
    assertThat(real.path("remarks")).isEqualTo(dry.path("remarks")).isNotEmpty();
    assertThat(real.path("translation").path("plans")).hasSize(1);
    assertThat(plans()).isEqualTo(2);
    assertThat(outcomes(importTo(office, ADMIN, body.formatted("false"))))
        .isEqualTo("UNCHANGED UNCHANGED");
  }

  @Test
  void an_export_of_the_other_system_becomes_groups_and_plans() {
    JsonNode report =
        importTo(
            office,
            ADMIN,
            """
            {'dryRun': false, 'accountId': '111122223333', 'configuration':
              {'exportedAt': '2031-05-06T07:08:09.1+00:00Z',
               'protectionGroups': [{'groupName': 'Queue', 'region': 'eu-west-1',
                                     'sourceServerIds': ['s-0000000000000000c']}],
               'recoveryPlans': [{'planName': 'Mail', 'waves': [
                 {'waveName': 'w', 'waveNumber': 0, 'protectionGroupName': 'QUEUE'}]}]}}
            """);

    assertThat(report.path("succeeded").asBoolean()).as(report.toString()).isTrue();
    assertThat(export(office, ADMIN).at("/plans").findValuesAsText("name")).contains("Mail");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | configuration: is none of the files known here",
        "{'groups': {}} | configuration.groups: must be a list",
        "{'groups': [], 'plan': []} | configuration.plan: is not a known field; did you mean 'plans'",
        "{'schemaVersion': 2, 'groups': []} | configuration.schemaVersion: must be 1",
        "{'IsDrill': true, 'Applications': []} | is a start event of drs-plan-automation",
        "'Hostname,Server ID,Launch Template ID' | is a CSV file of the DRS settings tool",
      })
  void what_is_no_configuration_is_refused(String document, String message) {
    RestResponse response =
        client.send(ADMIN, "POST", "/config/import", "{'configuration': " + document + "}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(RestClient.body(response).path("message").asText()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'groups': [7] | groups[0]: must be an object",
        "'groups': [{'name': 'g', 'colour': 1}] | groups[0].colour: is not a known field",
        "'groups': [{'name': 'DB ', 'accountId': '1'}] | groups[0]",
        "'groups': [{'name': 'group DB', 'groupId': 'x', 'accountId': '111122223333', 'region': 'eu-west-1', 'serverIds': ['s-0000000000000000b']}] | differs",
        "'plans': [{'name': 'p', 'waves': [{'name': 'w', 'groupIds': ['gone']}]}] | plans[0].waves[0].groupIds[0]: there is no protection group 'gone'",
        "'plans': [{'name': 'p', 'waves': [{'name': 'w', 'groupIds': ['db', 'Group db']}]}] | plans[0].waves[0].groupIds: names a group twice",
        "'plans': [{'name': 'p', 'waves': [{'name': 'a', 'groupIds': ['db'], 'dependsOn': ['b']}, {'name': 'b', 'groupIds': ['web']}]}] | the waves wait for each other: a -> b -> a",
        "'accounts': [{'accountId': '12'}] | accounts[0].accountId: must be twelve digits",
      })
  void what_is_wrong_with_an_item_is_told_by_its_path(String items, String message) {
    JsonNode report =
        importTo(office, ADMIN, "{'configuration': {'schemaVersion': 1, " + items + "}}");

    assertThat(report.path("items").path(0).path("reason").asText()).contains(message);
  }

  @Test
  void a_tenant_exports_its_own_and_cannot_touch_what_belongs_to_others() {
    Principal tenant = ADMIN.within(AccessScope.ofAccounts(Set.of("444455556666")));
    String theirs =
        "{'dryRun': false, 'onConflict': 'REPLACE', 'configuration': {'groups': [{'name': 'GROUP"
            + " DB', 'accountId': '444455556666', 'region': 'eu-west-1',"
            + " 'tagCriteria': {'a': 'b'}}]}}";

    assertThat(export(office, tenant).path("groups")).isEmpty();
    assertThat(export(office, tenant).path("plans")).isEmpty();
    assertThat(importTo(office, tenant, theirs).at("/items/0/reason").asText())
        .isEqualTo("the name 'group db' belongs to another already");
    assertThat(
            importTo(office, tenant, "{'configuration': " + APPLICATION + "}")
                .at("/items/0/reason")
                .asText())
        .isEqualTo("is outside the scope of the caller");
  }

  @Test
  void a_plan_that_uses_a_failed_group_fails_and_the_rest_is_written() {
    String items =
        """
        {'dryRun': false, 'mode': '%s', 'configuration': {
          'groups': [{'name': 'good', 'accountId': '111122223333', 'region': 'eu-west-1',
                      'tagCriteria': {'a': 'b'}},
                     {'name': 'bad', 'accountId': '111122223333', 'region': 'eu-west-1',
                      'serverIds': ['s-99999999999999999']}],
          'plans': [{'name': 'one', 'waves': [{'name': 'w', 'groupIds': ['good']}]},
                    {'name': 'two', 'waves': [{'name': 'w', 'groupIds': ['BAD']}]}]}}
        """;

    assertThat(outcomes(importTo(office, ADMIN, items.formatted("ALL_OR_NOTHING"))))
        .isEqualTo("SKIPPED FAILED SKIPPED FAILED");
    assertThat(plans()).isEqualTo(1);
    JsonNode report = importTo(office, ADMIN, items.formatted("AS_FAR_AS_POSSIBLE"));

    assertThat(outcomes(report)).isEqualTo("CREATED FAILED CREATED FAILED");
    assertThat(report.at("/items/1/reason").asText())
        .isEqualTo(
            "groups[1].serverIds[0]: DRS does not know s-99999999999999999 in"
                + " 111122223333/eu-west-1");
    assertThat(report.at("/items/3/reason").asText())
        .isEqualTo("plans[1].waves[0].groupIds[0]: 'BAD' is groups[1], which failed");
    assertThat(plans()).isEqualTo(2);
  }

  @Test
  void servers_move_between_groups_in_the_order_in_which_that_is_possible() {
    String moved =
        """
        {'dryRun': false, 'onConflict': 'REPLACE', 'configuration': {'groups': [%s, %s]}}
        """
            .formatted(Office.group("web", SERVERS.get(0)), Office.group("db", SERVERS.get(2)));
    String swapped =
        """
        {'dryRun': false, 'onConflict': 'REPLACE', 'configuration': {'groups': [%s, %s]}}
        """
            .formatted(Office.group("web", SERVERS.get(2)), Office.group("db", SERVERS.get(0)));

    assertThat(outcomes(importTo(office, ADMIN, moved))).isEqualTo("UPDATED UPDATED");
    JsonNode report = importTo(office, ADMIN, swapped);

    assertThat(outcomes(report)).isEqualTo("FAILED FAILED");
    assertThat(report.at("/items/0/reason").asText())
        .isEqualTo(
            "source server s-0000000000000000c belongs to protection group 'Group db' already");
  }

  @Test
  void two_items_of_one_name_are_one_too_many() {
    String group =
        "{'name': '%s', 'accountId': '111122223333', 'region': 'eu-west-1',"
            + " 'tagCriteria': {'a': 'b'}}";

    JsonNode report =
        importTo(
            office,
            ADMIN,
            "{'configuration': {'groups': ["
                + group.formatted("Twin")
                + ", "
                + group.formatted("TWIN")
                + "]}}");

    assertThat(report.at("/items/1/reason").asText())
        .isEqualTo("the name 'twin' belongs to protection group 'Twin' already");
  }

  @Test
  void an_account_keeps_its_external_id_when_an_export_replaces_it() {
    register("444455556666", "hush-hush");
    String changed = export(office, ADMIN).toString().replace("Elsewhere", "Renamed");

    importTo(
        office,
        ADMIN,
        "{'dryRun': false, 'onConflict': 'REPLACE', 'configuration': " + changed + "}");

    TargetAccount account =
        office.simulation.ports().targetAccountStore().find("444455556666").orElseThrow();
    assertThat(account.accountName()).contains("Renamed");
    assertThat(account.externalId()).contains("hush-hush");
  }

  private void changeWithReason(String read, String id, String update) {
    ObjectNode changed = office.ask(ADMIN, read, id).deepCopy();
    changed.remove("overview");
    office.ask(ADMIN, update, changed.put("reason", "the audit asked for it").toString());
  }

  private void register(String accountId, String externalId) {
    office
        .simulation
        .ports()
        .targetAccountStore()
        .create(
            TargetAccount.builder()
                .accountId(accountId)
                .accountName("Elsewhere")
                .roleArn(Optional.of("arn:aws:iam::" + accountId + ":role/recovery"))
                .externalId(externalId)
                .build());
  }

  private int plans() {
    return office.simulation.ports().recoveryPlanStore().listAll().size();
  }

  private static String outcomes(JsonNode report) {
    return String.join(" ", report.path("items").findValuesAsText("outcome"));
  }

  private static JsonNode export(Office office, Principal who) {
    return ok(new RestClient(office).send(who, "GET", "/config/export", ""));
  }

  private static JsonNode importTo(Office office, Principal who, String body) {
    return ok(new RestClient(office).send(who, "POST", "/config/import", body));
  }

  private static JsonNode ok(RestResponse response) {
    JsonNode body = RestClient.body(response);
    assertThat(response.status()).as(body.toString()).isEqualTo(200);
    return body;
  }
}

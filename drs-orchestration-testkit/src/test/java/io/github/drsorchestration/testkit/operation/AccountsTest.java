package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.operation.contract.ThroughRest;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Accounts by REST: registered, shown, tried, changed, forgotten. */
class AccountsTest {

  private static final String PRODUCTION =
      """
      {'accountId': '111122223333', 'accountName': 'Production',
       'roleArn': 'arn:aws:iam::111122223333:role/recovery', 'externalId': 'a-shared-phrase'}
      """;
  private static final String OF_OTHERS = "{'accountId': '444455556666', 'accountName': 'Bank'}";
  private static final AccountRegion AMERICA = new AccountRegion("111122223333", "us-east-1");
  private static final AccountRegion ASIA = new AccountRegion("111122223333", "ap-south-1");
  private static final String PATH = "/accounts/111122223333";

  private final Office office = new Office();
  private final RestClient client = new RestClient(office);

  @Test
  @ThroughRest({"POST /accounts", "GET /accounts/{accountId}", "PUT /accounts/{accountId}"})
  void an_account_is_registered_shown_and_sent_back_with_a_change() {
    RestResponse created = client.send(ADMIN, "POST", "/accounts", PRODUCTION);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.headers().find("Location")).contains(PATH);

    ObjectNode account = (ObjectNode) get(ADMIN, PATH);
    assertThat(account.path("version").asInt()).isEqualTo(1);
    account.put("accountName", "Prod");
    RestResponse changed = client.send(ADMIN, "PUT", PATH, account.toString());

    assertThat(changed.status()).isEqualTo(200);
    assertThat(RestClient.body(changed).path("accountName").asText()).isEqualTo("Prod");
    assertThat(RestClient.body(changed).path("version").asInt()).isEqualTo(2);
    assertThat(client.send(ADMIN, "PUT", PATH, account.toString()).status()).isEqualTo(409);
  }

  @Test
  void the_external_id_is_for_those_who_manage_accounts() {
    client.send(ADMIN, "POST", "/accounts", PRODUCTION);

    assertThat(get(ADMIN, PATH).path("externalId").asText()).isEqualTo("a-shared-phrase");
    assertThat(get(READER, PATH).has("externalId")).isFalse();
    assertThat(get(READER, "/accounts").toString())
        .contains("Production")
        .doesNotContain("a-shared-phrase");
    assertThat(office.audit.entries().toString()).doesNotContain("a-shared-phrase");
  }

  @Test
  void an_account_says_what_the_caller_may_do_with_it_and_why_not() {
    client.send(ADMIN, "POST", "/accounts", PRODUCTION);
    assertThat(get(ADMIN, PATH).at("/allowed/delete/allowed").asBoolean()).isTrue();

    office.withPlan();

    JsonNode forAdmin = get(ADMIN, PATH).path("allowed");
    assertThat(forAdmin.at("/update/allowed").asBoolean()).isTrue();
    assertThat(forAdmin.at("/delete/why").asText())
        .isEqualTo("it is used by protection group 'Group db'");
    assertThat(get(READER, PATH).at("/allowed/validate/why").asText())
        .isEqualTo("it takes the permission drs:ManageAccounts");
  }

  @Test
  void an_account_that_a_group_is_in_is_not_forgotten() {
    client.send(ADMIN, "POST", "/accounts", PRODUCTION);
    office.withPlan();

    RestResponse refused = client.send(ADMIN, "DELETE", PATH, "");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(RestClient.body(refused).path("code").asText()).isEqualTo("IN_USE");
    assertThat(RestClient.body(refused).path("message").asText())
        .isEqualTo("account '111122223333' is used by protection group 'Group db'");
    assertThat(client.send(READER, "DELETE", PATH, "").status()).isEqualTo(403);
  }

  @Test
  @ThroughRest("DELETE /accounts/{accountId}")
  void an_account_that_replicates_for_another_is_not_forgotten_before_that() {
    client.send(ADMIN, "POST", "/accounts", PRODUCTION);
    client.send(
        ADMIN,
        "POST",
        "/accounts",
        OF_OTHERS.replace("}", ", 'stagingAccountIds': ['111122223333']}"));

    assertThat(client.send(ADMIN, "DELETE", PATH, "").status()).isEqualTo(409);
    assertThat(client.send(ADMIN, "DELETE", "/accounts/444455556666", "").status()).isEqualTo(204);
    assertThat(client.send(ADMIN, "DELETE", PATH, "").status()).isEqualTo(204);
    assertThat(client.send(ADMIN, "GET", PATH, "").status()).isEqualTo(404);
  }

  @Test
  @ThroughRest("POST /accounts/{accountId}/validate")
  void every_region_is_tried_and_each_that_does_not_answer_has_its_reason_and_next_step() {
    inUse(AMERICA);
    inUse(ASIA);
    fault(FaultKind.ACCESS_DENIED, AMERICA);
    fault(FaultKind.CALL_HANGS, ASIA);
    client.send(ADMIN, "POST", "/accounts", PRODUCTION);
    Instant begun = office.simulation.time().now();

    JsonNode outcome = validate();

    assertThat(Duration.between(begun, office.simulation.time().now()))
        .isLessThanOrEqualTo(Duration.ofSeconds(30));
    assertThat(outcome.path("validated").asBoolean()).isTrue();
    assertThat(code(outcome, "eu-west-1")).isEmpty();
    assertThat(code(outcome, "us-east-1")).isEqualTo("ROLE_NOT_ASSUMED");
    assertThat(region(outcome, "us-east-1").at("/problem/nextStep").asText())
        .isEqualTo("check the trust policy of the role and the external id of the account");
    assertThat(code(outcome, "ap-south-1")).isEqualTo("NO_ANSWER_IN_TIME");
    assertThat(get(READER, PATH).path("validated").asBoolean()).isTrue();
    assertThat(get(READER, PATH).path("lastValidated").asText()).isEqualTo(begun.toString());
  }

  @Test
  void a_region_that_the_account_names_has_to_answer() {
    String named = PRODUCTION.replace("}", ", 'regions': ['eu-west-1', 'us-east-1']}");
    client.send(ADMIN, "POST", "/accounts", named);

    JsonNode outcome = validate();

    assertThat(outcome.path("validated").asBoolean()).isFalse();
    assertThat(code(outcome, "us-east-1")).isEqualTo("NOT_INITIALIZED");
    assertThat(region(outcome, "us-east-1").path("needed").asBoolean()).isTrue();
  }

  @Test
  void an_account_that_is_reached_in_another_way_counts_as_not_validated() {
    client.send(ADMIN, "POST", "/accounts", PRODUCTION);
    validate();
    ObjectNode account = (ObjectNode) get(ADMIN, PATH);

    JsonNode renamed = put(account.put("accountName", "Prod"));
    JsonNode otherRole = put(((ObjectNode) renamed).put("externalId", "another-phrase"));

    assertThat(renamed.path("validated").asBoolean()).isTrue();
    assertThat(otherRole.path("validated").asBoolean()).isFalse();
    assertThat(otherRole.has("lastValidated")).isFalse();
  }

  @Test
  void nobody_claims_that_an_account_is_validated() {
    client.send(ADMIN, "POST", "/accounts", PRODUCTION.replace("}", ", 'validated': true}"));

    assertThat(get(ADMIN, PATH).path("validated").asBoolean()).isFalse();
  }

  @Test
  void an_external_id_that_sts_would_refuse_is_refused_without_being_shown() {
    String input = PRODUCTION.replace("a-shared-phrase", "a shared phrase");

    JsonNode refused = RestClient.body(client.send(ADMIN, "POST", "/accounts", input));
    assertThat(refused.path("code").asText()).isEqualTo("INVALID_INPUT");
    assertThat(refused.at("/details/0/path").asText()).isEqualTo("externalId");
    assertThat(refused.toString()).doesNotContain("a shared phrase");

    String twoLines = PRODUCTION.replace("Production", "Prod\\nuction");
    assertThat(client.send(ADMIN, "POST", "/accounts", twoLines).status()).isEqualTo(400);
  }

  @Test
  void a_tenant_sees_and_registers_its_own_accounts_only() {
    client.send(ADMIN, "POST", "/accounts", PRODUCTION);
    client.send(ADMIN, "POST", "/accounts", OF_OTHERS);
    Principal tenant = ADMIN.within(AccessScope.ofAccounts(Set.of("444455556666")));

    assertThat(get(tenant, "/accounts").path("items"))
        .extracting(it -> it.path("accountId").asText())
        .containsExactly("444455556666");
    assertThat(client.send(tenant, "GET", PATH, "").status()).isEqualTo(404);
    assertThat(client.send(tenant, "POST", PATH + "/validate", "").status()).isEqualTo(404);
    String withStaging =
        "{'accountId': '444455556666', 'stagingAccountIds': ['111122223333'], 'version': 1}";
    assertThat(client.send(tenant, "PUT", "/accounts/444455556666", withStaging).status())
        .isEqualTo(404);
  }

  @Test
  void a_tenant_does_not_learn_which_group_of_others_is_in_its_account() {
    client.send(ADMIN, "POST", "/accounts", PRODUCTION);
    office.withPlan();
    Principal tenant = ADMIN.within(new AccessScope(Set.of(), Set.of("mine"), Set.of()));

    assertThat(get(tenant, PATH).at("/allowed/delete/why").asText())
        .isEqualTo("it is used by a protection group of others");
    assertThat(RestClient.body(client.send(tenant, "DELETE", PATH, "")).path("message").asText())
        .doesNotContain("Group db");
  }

  @Test
  @ThroughRest("GET /accounts")
  void a_list_is_sorted_and_filtered_and_has_pages() {
    client.send(ADMIN, "POST", "/accounts", PRODUCTION);
    client.send(ADMIN, "POST", "/accounts", OF_OTHERS);

    JsonNode first = get(READER, "/accounts?limit=1");
    assertThat(first.at("/items/0/accountName").asText()).isEqualTo("Bank");
    JsonNode second = get(READER, "/accounts?limit=1&token=" + first.path("nextToken").asText());
    assertThat(second.at("/items/0/accountName").asText()).isEqualTo("Production");
    assertThat(get(READER, "/accounts?text=prod").path("items")).hasSize(1);
  }

  private void inUse(AccountRegion where) {
    String id = "s-" + where.region().replace("-", "") + "0".repeat(17);
    office.simulation.world().add(SimulatedServer.of(id.substring(0, 19), where));
  }

  private void fault(FaultKind kind, AccountRegion where) {
    office
        .simulation
        .world()
        .add(Fault.builder().kind(kind).operation(ServiceCall.ASSUME_ROLE).where(where).build());
  }

  private JsonNode validate() {
    RestResponse response = client.send(ADMIN, "POST", PATH + "/validate", "");
    assertThat(response.status()).isEqualTo(200);
    return RestClient.body(response);
  }

  private JsonNode put(ObjectNode account) {
    return RestClient.body(client.send(ADMIN, "PUT", PATH, account.toString()));
  }

  private JsonNode get(Principal who, String target) {
    return RestClient.body(client.send(who, "GET", target, ""));
  }

  private static JsonNode region(JsonNode outcome, String region) {
    for (JsonNode check : outcome.path("regions")) {
      if (check.path("region").asText().equals(region)) {
        return check;
      }
    }
    throw new AssertionError(region + " was not tried: " + outcome);
  }

  private static String code(JsonNode outcome, String region) {
    return region(outcome, region).at("/problem/code").asText();
  }
}

package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.PLANNER;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.StoredRecord;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class PlanVersionsTest {

  private static final String RENAMED = Office.SHOP.replace("'Shop'", "'Shop of today'");

  private final Office office = new Office().withPlan();
  private final RestClient client = new RestClient(office);

  @Test
  void every_version_can_be_read_with_who_changed_it_when_and_why() {
    office.simulation.runFor(Duration.ofHours(1));
    change(RENAMED, 1, "the shop has moved");

    JsonNode list = get(READER, "/recovery-plans/shop/versions");
    assertThat(list.path("kept").asBoolean()).isTrue();
    assertThat(list.path("items"))
        .extracting(
            it -> it.path("planVersion").asInt(),
            it -> it.path("name").asText(),
            it -> it.at("/changedBy/id").asText(),
            it -> it.path("reason").asText())
        .containsExactly(
            tuple(2, "Shop of today", "paul", "the shop has moved"), tuple(1, "Shop", "ann", ""));
    assertThat(get(READER, "/recovery-plans/shop/versions/1").path("name").asText())
        .isEqualTo("Shop");
    assertThat(get(READER, "/recovery-plans/shop/versions/2").path("name").asText())
        .isEqualTo("Shop of today");
  }

  @Test
  void versions_come_page_by_page_the_newest_first() {
    change(RENAMED, 1, "");
    change(Office.SHOP, 2, "");

    JsonNode first = get(READER, "/recovery-plans/shop/versions?limit=2");
    JsonNode rest =
        get(
            READER,
            "/recovery-plans/shop/versions?limit=2&token=" + first.path("nextToken").asText());

    assertThat(first.path("items"))
        .extracting(it -> it.path("planVersion").asInt())
        .containsExactly(3, 2);
    assertThat(rest.path("items"))
        .extracting(it -> it.path("planVersion").asInt())
        .containsExactly(1);
    assertThat(rest.has("nextToken")).isFalse();
  }

  @Test
  void two_versions_are_compared_in_sentences_with_minutes_and_servers() {
    office.ask(ADMIN, "createProtectionGroup", Office.group("extra", Office.SERVERS.get(2)));
    change(
        Office.SHOP
            .replace("'approval': {}", "'pauseBefore': true")
            .replace("]}\n", ", {'name': 'extra', 'groupIds': ['extra']}]}\n"),
        1,
        "");

    JsonNode comparison = get(READER, "/recovery-plans/shop/versions/compare?from=1");

    assertThat(comparison.path("changes"))
        .extracting(it -> it.path("sentence").asText())
        .contains(
            "removes the approval before wave 'web'",
            "adds wave 'extra', which starts after 'web'",
            "launches in addition " + Office.SERVERS.get(2))
        .anyMatch(it -> it.matches("takes about \\d+ minutes longer"));
    assertThat(comparison.path("minutes").asInt()).isPositive();
    assertThat(comparison.path("addedServerIds")).hasSize(1);
  }

  @Test
  void a_restored_version_is_a_new_one_and_nothing_is_lost() {
    change(RENAMED, 1, "");
    RestResponse restored =
        client.send(PLANNER, "POST", "/recovery-plans/shop/versions/1/restore", "{'version': 2}");

    assertThat(restored.status()).isEqualTo(200);
    assertThat(RestClient.body(restored).path("version").asInt()).isEqualTo(3);
    assertThat(RestClient.body(restored).path("name").asText()).isEqualTo("Shop");
    assertThat(RestClient.body(restored).path("lastModifiedReason").asText())
        .isEqualTo("restores version 1");
    assertThat(get(READER, "/recovery-plans/shop/versions").path("items")).hasSize(3);
    assertThat(
            client
                .send(PLANNER, "POST", "/recovery-plans/shop/versions/1/restore", "{'version': 2}")
                .status())
        .isEqualTo(409);
  }

  @Test
  void a_deleted_plan_keeps_its_versions_and_can_be_had_back_by_who_may_create() {
    change(RENAMED, 1, "");
    office.ask(ADMIN, "deleteRecoveryPlan", "{'planId': 'shop'}");
    office.simulation.runFor(Duration.ofHours(1));
    Principal editor =
        Principal.of(
            Actor.of("edgar"),
            new Role("Editor", Set.of(Permission.UPDATE_RECOVERY_PLAN, Permission.VIEW_RESOURCES)));

    assertThat(get(READER, "/recovery-plans/shop/versions").path("items")).hasSize(2);
    String restore = "{'planId': 'shop', 'planVersion': 2}";
    assertThat(office.call(editor, "restorePlanVersion", restore).json().path("code").asText())
        .isEqualTo("NOT_PERMITTED");
    JsonNode again = office.ask(PLANNER, "restorePlanVersion", restore);
    assertThat(again.path("version").asInt()).isEqualTo(1);
    assertThat(again.path("name").asText()).isEqualTo("Shop of today");

    JsonNode all = get(READER, "/recovery-plans/shop/versions");
    assertThat(all.path("items"))
        .extracting(it -> it.path("planVersion").asInt())
        .containsExactly(1, 2, 1);
    String first = all.at("/items/2/createdDate").asText();
    assertThat(get(READER, "/recovery-plans/shop/versions/1").path("name").asText())
        .isEqualTo("Shop of today");
    assertThat(
            get(READER, "/recovery-plans/shop/versions/1?createdDate=" + first)
                .path("name")
                .asText())
        .isEqualTo("Shop");
  }

  @Test
  void a_plan_is_not_changed_where_its_version_could_not_be_kept() {
    RecordStore down =
        kind -> {
          throw new ServiceUnavailableException("records", "the table does not answer");
        };
    RecoveryPlans plans = plans(office.simulation.ports().toBuilder().recordStore(down).build());
    RecoveryPlan read = plans.get("shop");

    Assertions.assertThatThrownBy(() -> plans.update(read, Actor.of("ann")))
        .isInstanceOf(ServiceUnavailableException.class);
    assertThat(plans.get("shop")).isEqualTo(read);
  }

  @Test
  void whoever_loses_a_race_leaves_no_wrong_version() {
    RecoveryPlans plans = plans(office.simulation.ports());
    RecoveryPlan read = plans.get("shop");
    plans.update(read.toBuilder().name("Winner").build(), Actor.of("ann"));

    Assertions.assertThatThrownBy(
            () -> plans.update(read.toBuilder().name("Loser").build(), Actor.of("bob")))
        .isInstanceOf(VersionConflictException.class);
    assertThat(get(READER, "/recovery-plans/shop/versions").path("items"))
        .extracting(it -> it.path("name").asText())
        .containsExactly("Winner", "Shop");
  }

  @Test
  void without_a_record_store_there_is_the_plan_as_it_is_and_the_list_says_so() {
    DocumentStore<StoredRecord> none = noRecords().of("x");
    Office bare = new Office(ports -> ports.recordStore(kind -> none)).withPlan();
    bare.ask(PLANNER, "updateRecoveryPlan", RENAMED.replace("'shop',", "'shop', 'version': 1,"));

    JsonNode list = bare.ask(READER, "listPlanVersions", "{'planId': 'shop'}");
    assertThat(list.path("kept").asBoolean()).isFalse();
    assertThat(list.path("items"))
        .extracting(it -> it.path("planVersion").asInt())
        .containsExactly(2);
    assertThat(
            bare.call(READER, "getPlanVersion", "{'planId': 'shop', 'planVersion': 1}")
                .json()
                .path("code")
                .asText())
        .isEqualTo("NOT_FOUND");
  }

  /** What ports have that were given none. */
  private RecordStore noRecords() {
    Ports given = office.simulation.ports();
    return Ports.builder()
        .recoveryService(given.recoveryService())
        .protectionGroupStore(given.protectionGroupStore())
        .recoveryPlanStore(given.recoveryPlanStore())
        .executionStore(given.executionStore())
        .serverClaims(given.serverClaims())
        .build()
        .recordStore();
  }

  @Test
  void a_tenant_sees_no_version_of_a_plan_that_was_another_ones() {
    Principal elsewhere = ADMIN.within(AccessScope.ofAccounts(Set.of("444455556666")));
    office.ask(ADMIN, "deleteRecoveryPlan", "{'planId': 'shop'}");
    office.ask(ADMIN, "deleteProtectionGroup", "{'groupId': 'db'}");
    office.ask(ADMIN, "deleteProtectionGroup", "{'groupId': 'web'}");
    String version = "{'planId': 'shop', 'planVersion': 1}";

    assertThat(office.ask(elsewhere, "listPlanVersions", "{'planId': 'shop'}").path("items"))
        .isEmpty();
    assertThat(office.call(elsewhere, "getPlanVersion", version).json().path("code").asText())
        .isEqualTo("NOT_FOUND");
    assertThat(office.call(elsewhere, "restorePlanVersion", version).json().path("code").asText())
        .isEqualTo("NOT_FOUND");
    assertThat(office.ask(elsewhere, "listGroupVersions", "{'groupId': 'db'}").path("items"))
        .isEmpty();
  }

  @Test
  void versions_of_groups_are_kept_too() {
    office.ask(
        PLANNER,
        "updateProtectionGroup",
        Office.group("db", Office.SERVERS.get(2))
            .replace("'groupId'", "'version': 1, 'reason': 'a new machine', 'groupId'"));

    assertThat(get(READER, "/protection-groups/db/versions").path("items"))
        .extracting(it -> it.path("version").asInt(), it -> it.path("lastModifiedReason").asText())
        .containsExactly(tuple(2, "a new machine"), tuple(1, ""));
  }

  private static RecoveryPlans plans(Ports ports) {
    return new RecoveryPlans(ports);
  }

  private void change(String plan, int version, String reason) {
    String why = reason.isEmpty() ? "" : ", 'reason': '" + reason + "'";
    RestResponse answer =
        client.send(
            PLANNER,
            "PUT",
            "/recovery-plans/shop",
            plan.replace("'shop',", "'shop', 'version': " + version + why + ","));
    assertThat(answer.status()).as(RestClient.body(answer).toString()).isEqualTo(200);
  }

  private JsonNode get(Principal who, String target) {
    RestResponse response = client.send(who, "GET", target, "");
    assertThat(response.status()).as(RestClient.body(response).toString()).isEqualTo(200);
    return RestClient.body(response);
  }
}

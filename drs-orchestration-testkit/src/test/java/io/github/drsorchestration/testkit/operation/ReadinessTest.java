package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.MANAGER;
import static io.github.drsorchestration.testkit.operation.Office.PLANNER;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ReadinessTest {

  private final Office office = new Office();
  private final RestClient client = new RestClient(office);

  ReadinessTest() {
    office.ask(ADMIN, "createProtectionGroup", Office.group("db", Office.SERVERS.get(0)));
    office.ask(ADMIN, "createProtectionGroup", Office.group("web", Office.SERVERS.get(1)));
    office.ask(ADMIN, "createRecoveryPlan", Office.SHOP.replace(", 'approval': {}", ""));
  }

  private void drill() {
    office.simulation.orchestrator().runSchedules(office.audit, Runnable::run);
    send(MANAGER, "POST", "/drills", "{'planId': 'shop'}");
    office.simulation.runFor(Duration.ofHours(4));
  }

  private JsonNode evaluate() {
    return RestClient.body(send(READER, "POST", "/recovery-plans/shop/readiness", ""));
  }

  private void change(String path, String id, String from, String to) {
    String read = RestClient.body(send(PLANNER, "GET", path + id, "")).toString();
    assertThat(read).contains(from);
    assertThat(send(PLANNER, "PUT", path + id, read.replace(from, to)).status()).isEqualTo(200);
  }

  private static List<String> codes(JsonNode readiness) {
    return StreamSupport.stream(readiness.path("findings").spliterator(), false)
        .filter(it -> !it.path("severity").asText().equals("INFO"))
        .map(it -> it.path("code").asText())
        .toList();
  }

  @Test
  void a_plan_that_was_never_drilled_is_unproven_and_a_drill_proves_it() {
    JsonNode before = evaluate();
    assertThat(before.path("status").asText()).isEqualTo("UNPROVEN");
    assertThat(codes(before)).containsExactly("NO_PROOF");

    drill();
    JsonNode after = evaluate();
    assertThat(codes(after)).isEmpty();
    assertThat(after.path("status").asText()).isEqualTo("READY");
    assertThat(after.at("/proof/valid").asBoolean()).isTrue();
    assertThat(after.at("/headroom/0/servers").asInt()).isEqualTo(2);
    assertThat(RestClient.body(send(READER, "GET", "/recovery-plans/shop/readiness", "")))
        .isEqualTo(after);
  }

  @Test
  void what_has_changed_since_makes_the_proof_stale_in_sentences() {
    drill();
    change("/recovery-plans/", "shop", "\"pauseBefore\":false", "\"pauseBefore\":true");
    change("/protection-groups/", "web", Office.SERVERS.get(1), Office.SERVERS.get(2));

    JsonNode stale = evaluate();
    assertThat(stale.path("status").asText()).isEqualTo("UNPROVEN");
    assertThat(stale.at("/proof/valid").asBoolean()).isFalse();
    assertThat(codes(stale))
        .containsExactly("PLAN_CHANGED", "PLAN_CHANGED", "SERVERS_GAINED", "SERVERS_LOST");
    assertThat(stale.at("/changes/0/sentence").asText()).contains("pause");
    assertThat(stale.path("serversGained"))
        .extracting(JsonNode::asText)
        .containsExactly(Office.SERVERS.get(2));
    assertThat(stale.path("serversLost"))
        .extracting(JsonNode::asText)
        .containsExactly(Office.SERVERS.get(1));
  }

  @Test
  void a_new_name_leaves_the_proof_as_it_is_and_other_settings_do_not() {
    drill();
    change("/recovery-plans/", "shop", "\"name\":\"Shop\"", "\"name\":\"Web shop\"");
    assertThat(evaluate().path("status").asText()).isEqualTo("READY");

    change(
        "/protection-groups/", "db", "\"launchConfig\":{", "\"launchConfig\":{\"copyTags\":true,");
    JsonNode stale = evaluate();
    assertThat(codes(stale)).contains("GROUP_CHANGED");
    assertThat(stale.path("status").asText()).isEqualTo("UNPROVEN");
  }

  @Test
  void a_proof_grows_old() {
    drill();
    office.simulation.runFor(Duration.ofDays(90));

    JsonNode old = evaluate();
    assertThat(codes(old)).contains("PROOF_TOO_OLD");
    assertThat(old.path("status").asText()).isEqualTo("UNPROVEN");
    JsonNode patient =
        RestClient.body(
            send(READER, "POST", "/recovery-plans/shop/readiness", "{'maxProofAge': 'P365D'}"));
    assertThat(patient.at("/proof/valid").asBoolean()).isTrue();
  }

  @Test
  void what_keeps_a_recovery_from_launching_a_server_makes_the_plan_not_ready() {
    drill();
    office.simulation.world().add(Fault.always(FaultKind.ACCESS_DENIED));

    JsonNode readiness = evaluate();
    assertThat(readiness.path("status").asText()).isEqualTo("NOT_READY");
    assertThat(codes(readiness)).contains("RECOVERY_PREFLIGHT");
    assertThat(readiness.at("/findings/0/preflight").asText()).isEqualTo("NO_ACCESS");
  }

  @Test
  void readiness_is_evaluated_on_a_schedule_and_listed_for_those_who_see_the_plan() {
    send(
        MANAGER,
        "POST",
        "/schedules",
        """
        {'name': 'Readiness', 'planId': 'shop', 'what': 'READINESS',
         'when': {'cron': '0 * * * *', 'zone': 'UTC'}}
        """);
    office.simulation.orchestrator().runSchedules(office.audit, Runnable::run);
    JsonNode before = RestClient.body(send(READER, "GET", "/readiness", ""));
    assertThat(before.at("/items/0").has("status")).isFalse();
    office.simulation.runFor(Duration.ofHours(1));

    JsonNode row = RestClient.body(send(READER, "GET", "/readiness", "")).at("/items/0");
    assertThat(row.path("planName").asText()).isEqualTo("Shop");
    assertThat(row.path("status").asText()).isEqualTo("UNPROVEN");
    Principal tenant = ADMIN.within(AccessScope.ofPlans(Set.of("bank")));
    assertThat(RestClient.body(send(tenant, "GET", "/readiness", "")).path("items")).isEmpty();
    assertThat(send(tenant, "GET", "/recovery-plans/shop/readiness", "").status()).isEqualTo(404);
  }

  private RestResponse send(Principal who, String method, String target, String json) {
    return client.send(who, method, target, json);
  }
}

package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.OPERATOR;
import static io.github.drsorchestration.testkit.operation.Office.PLANNER;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.automation.MaintenanceWindow;
import io.github.drsorchestration.api.automation.Schedule;
import io.github.drsorchestration.api.automation.ScheduledWork;
import io.github.drsorchestration.api.automation.Timetable;
import io.github.drsorchestration.api.automation.Trigger;
import io.github.drsorchestration.api.automation.TriggerSource;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.notification.Recipient;
import io.github.drsorchestration.testkit.memory.InMemoryRecordStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What lists and details show of plans and groups beside what these say. */
class PlanListTest {

  private static final String ALL = "{'limit': 1000}";
  private static final Map<String, String> LISTS =
      Map.of(
          "listRecoveryPlans", ALL,
          "listProtectionGroups", ALL,
          "listSchedules", ALL,
          "listTriggers", ALL,
          "listReadiness", ALL,
          "listMaintenanceWindows", "{}",
          "listRecipients", "{}");

  private final Office office = new Office().withPlan();
  private final RestClient client = new RestClient(office);

  @Test
  void a_plan_says_how_much_it_is_what_became_of_it_and_how_long_it_takes() {
    String drill = "{'planId': 'shop', 'kind': 'DRILL'}";
    String id = office.ask(OPERATOR, "startExecution", drill).path("executionId").asText();
    JsonNode running = first(READER, "/recovery-plans");
    assertThat(running.at("/overview/lastExecution/status").asText()).isEqualTo("PENDING");
    office.simulation.runUntil(id, ExecutionStatus.AWAITING_APPROVAL);
    office.ask(Office.MANAGER, "approveExecution", "{'executionId': '" + id + "'}");
    office.simulation.runUntilIdle();

    JsonNode plan = first(READER, "/recovery-plans");
    assertThat(plan.path("name").asText()).isEqualTo("Shop");
    assertThat(plan.at("/overview/waves").asInt()).isEqualTo(2);
    assertThat(plan.at("/overview/groups").asInt()).isEqualTo(2);
    assertThat(plan.at("/overview/servers/count").asInt()).isEqualTo(2);
    assertThat(plan.at("/overview/lastExecution/executionId").asText()).isEqualTo(id);
    assertThat(plan.at("/overview/lastExecution/kind").asText()).isEqualTo("DRILL");
    assertThat(plan.at("/overview/lastExecution/status").asText()).isEqualTo("COMPLETED");
    assertThat(plan.at("/overview/duration/basis").asText()).isEqualTo("LAST_EXECUTION");
    assertThat(get(READER, "/recovery-plans/shop")).isEqualTo(plan);
  }

  @Test
  void how_long_a_failback_took_does_not_say_how_long_a_recovery_will_take() {
    String start = "{'planId': 'shop', 'kind': 'DRILL'}";
    String id = office.ask(OPERATOR, "startExecution", start).path("executionId").asText();
    office.simulation.runUntil(id, ExecutionStatus.AWAITING_APPROVAL);
    office.ask(Office.MANAGER, "approveExecution", "{'executionId': '" + id + "'}");
    office.simulation.runUntilIdle();
    JsonNode before = first(READER, "/recovery-plans").at("/overview/duration");
    Execution drill = office.simulation.execution(id);
    Execution wayHome =
        drill.toBuilder()
            .executionId("way-home")
            .createdAt(drill.createdAt().plusSeconds(60))
            .endedAt(drill.createdAt().plus(Duration.ofDays(9)))
            .startRequest(
                drill.startRequest().toBuilder()
                    .kind(ExecutionKind.FAILBACK)
                    .clientToken(Optional.empty())
                    .build())
            .build();
    office.simulation.executionStore().create(wayHome, List.of());

    JsonNode after = first(READER, "/recovery-plans");
    assertThat(after.at("/overview/lastExecution/kind").asText()).isEqualTo("FAILBACK");
    assertThat(after.at("/overview/duration")).isEqualTo(before);
  }

  @Test
  void what_the_caller_may_do_is_said_with_the_permission_and_the_state() {
    assertThat(allowed(ADMIN, "delete", "allowed")).isEqualTo("true");
    assertThat(allowed(READER, "edit", "why")).contains("drs:UpdateRecoveryPlan");
    assertThat(allowed(READER, "edit", "permission")).isEqualTo("drs:UpdateRecoveryPlan");
    assertThat(allowed(OPERATOR, "execute", "allowed")).isEqualTo("true");
    assertThat(allowed(PLANNER, "edit", "allowed")).isEqualTo("true");
    assertThat(allowed(PLANNER, "execute", "allowed")).isEqualTo("false");

    office.ask(OPERATOR, "startExecution", "{'planId': 'shop', 'kind': 'DRILL'}");

    assertThat(allowed(ADMIN, "delete", "allowed")).isEqualTo("false");
    assertThat(allowed(ADMIN, "delete", "permitted")).isEqualTo("true");
    assertThat(allowed(ADMIN, "delete", "why")).endsWith("has not ended");
    assertThat(get(ADMIN, "/recovery-plans/shop").at("/overview/allowed/delete/why").asText())
        .isEqualTo(allowed(ADMIN, "delete", "why"));
  }

  @Test
  void a_plan_can_be_sent_back_as_it_was_read() {
    JsonNode read = get(PLANNER, "/recovery-plans/shop");

    assertThat(client.send(PLANNER, "PUT", "/recovery-plans/shop", read.toString()).status())
        .isEqualTo(200);
    JsonNode group = get(PLANNER, "/protection-groups/db");
    assertThat(client.send(PLANNER, "PUT", "/protection-groups/db", group.toString()).status())
        .isEqualTo(200);
  }

  @Test
  void plans_are_found_by_a_tag_and_by_the_status_of_their_latest_execution() {
    office.ask(
        ADMIN,
        "createRecoveryPlan",
        "{'planId': 'bank', 'name': 'Bank', 'tags': {'Customer': 'acme'}, 'waves': [{'name': 'w',"
            + " 'groupIds': ['db']}]}");
    office.ask(OPERATOR, "startExecution", "{'planId': 'bank', 'kind': 'DRILL'}");
    office.simulation.runUntilIdle();

    assertThat(first(READER, "/recovery-plans?tag=Customer%3Dacme").path("planId").asText())
        .isEqualTo("bank");
    assertThat(first(READER, "/recovery-plans?lastStatus=COMPLETED").path("planId").asText())
        .isEqualTo("bank");
    assertThat(get(READER, "/recovery-plans?lastStatus=FAILED,CANCELLED").path("items")).isEmpty();
    assertThat(get(READER, "/recovery-plans").path("items")).hasSize(2);
  }

  @Test
  void how_many_servers_tags_select_is_known_since_the_last_forecast() {
    office.simulation.with(
        ProtectionGroup.builder()
            .groupId("all")
            .name("All")
            .accountId(Office.PLACE.accountId())
            .region(Office.PLACE.region())
            .tagCriteria(new TagCriteria(Map.of("tier", "any")))
            .build());
    office.ask(
        ADMIN,
        "createRecoveryPlan",
        "{'planId': 'p', 'name': 'A plan', 'waves': [{'name': 'w', 'groupIds': ['all', 'db']}]}");
    assertThat(first(READER, "/recovery-plans").at("/overview/servers").isMissingNode()).isTrue();

    JsonNode forecast = get(READER, "/recovery-plans/p/forecast");

    assertThat(forecast.at("/forecast/p50").asText()).startsWith("PT");
    assertThat(forecast.at("/forecast/p90").asText()).startsWith("PT");
    JsonNode plan = first(READER, "/recovery-plans");
    assertThat(plan.at("/overview/servers/count").asInt()).isEqualTo(1);
    assertThat(plan.at("/overview/servers/asOf").asText()).isNotEmpty();
    assertThat(plan.at("/overview/duration/basis").asText()).isEqualTo("FORECAST");
  }

  @Test
  void a_forecast_rests_on_the_launches_of_earlier_executions_and_knows_the_target() {
    office.ask(
        ADMIN,
        "createRecoveryPlan",
        "{'planId': 'bank', 'name': 'Bank', 'targets': {'rto': 'PT4H'}, 'waves': [{'name': 'w',"
            + " 'groupIds': ['db']}]}");
    assertThat(get(READER, "/recovery-plans/bank/forecast").path("measured").asInt()).isZero();
    office.ask(OPERATOR, "startExecution", "{'planId': 'bank', 'kind': 'DRILL'}");
    office.simulation.runUntilIdle();

    JsonNode forecast = get(READER, "/recovery-plans/bank/forecast?approval=PT10M");

    assertThat(forecast.path("measured").asInt()).isEqualTo(1);
    assertThat(forecast.at("/forecast/probability").asDouble()).isEqualTo(1);
  }

  @Test
  void groups_say_which_plans_use_them() {
    JsonNode db = get(READER, "/protection-groups/db");
    assertThat(db.at("/overview/usedBy/0/name").asText()).isEqualTo("Shop");
    assertThat(get(ADMIN, "/protection-groups/db").at("/overview/allowed/delete/why").asText())
        .isEqualTo("recovery plan 'Shop' names it");

    Principal otherPlans = ADMIN.within(AccessScope.ofPlans(Set.of("bank")));
    JsonNode hidden = get(otherPlans, "/protection-groups/db");
    assertThat(hidden.at("/overview/usedBy")).isEmpty();
    assertThat(hidden.at("/overview/allowed/delete/why").asText()).doesNotContain("Shop");
  }

  @Test
  void a_list_makes_as_many_calls_for_500_rows_as_for_10() {
    assertThat(calls(READER, "listRecoveryPlans", ALL, 10)).isPositive();
    for (Principal who :
        new Principal[] {READER, READER.within(AccessScope.ofAccounts(Set.of("111122223333")))}) {
      LISTS.forEach(
          (list, input) ->
              assertThat(calls(who, list, input, 500))
                  .as(list)
                  .isEqualTo(calls(who, list, input, 10)));
    }
  }

  private static int calls(Principal who, String list, String input, int rows) {
    AtomicInteger calls = new AtomicInteger();
    Office counted = new Office(ports -> counted(ports.build(), calls));
    for (int i = 0; i < rows; i++) {
      Ports ports = counted.simulation.ports();
      ports.protectionGroupStore().create(group(i));
      ports
          .recoveryPlanStore()
          .create(
              RecoveryPlan.builder()
                  .planId("p" + i)
                  .name("Plan " + i)
                  .addWaves(Wave.builder().name("w").addGroupIds("g" + i).build())
                  .build());
      addWhatBelongsTo("p" + i, counted.simulation.orchestrator());
      var unused =
          Recipient.records(ports.recordStore())
              .create(
                  "r" + i,
                  new Recipient(
                      "r" + i,
                      Optional.empty(),
                      Optional.of("chat"),
                      Set.of("p" + i),
                      Set.of(),
                      Set.of()));
    }
    calls.set(0);
    assertThat(counted.ask(who, list, input).path("items")).hasSize(rows);
    return calls.get();
  }

  private static void addWhatBelongsTo(String planId, DrsOrchestrator orchestrator) {
    var schedule =
        orchestrator
            .schedules()
            .create(
                Schedule.builder()
                    .scheduleId(planId)
                    .name(planId)
                    .planId(planId)
                    .what(ScheduledWork.READINESS)
                    .when(new Timetable("0 3 * * *", "UTC"))
                    .build(),
                ADMIN.actor());
    var trigger =
        orchestrator
            .triggers()
            .create(
                Trigger.builder()
                    .triggerId(planId)
                    .name(planId)
                    .planId(planId)
                    .source(TriggerSource.ALARM)
                    .match(planId)
                    .build(),
                ADMIN.actor());
    var window =
        orchestrator
            .maintenanceWindows()
            .create(
                MaintenanceWindow.builder()
                    .windowId(planId)
                    .name(planId)
                    .addPlanIds(planId)
                    .begins(new Timetable("0 3 * * *", "UTC"))
                    .lasts(Duration.ofHours(1))
                    .build(),
                ADMIN.actor());
    assertThat(window.planIds()).containsExactly(schedule.planId());
    assertThat(trigger.planId()).isEqualTo(planId);
  }

  private static ProtectionGroup group(int number) {
    return ProtectionGroup.builder()
        .groupId("g" + number)
        .name("Group " + number)
        .accountId(Office.PLACE.accountId())
        .region(Office.PLACE.region())
        .tagCriteria(new TagCriteria(Map.of("group", "g" + number)))
        .build();
  }

  private static Ports.Builder counted(Ports ports, AtomicInteger calls) {
    RecordStore records = new InMemoryRecordStore();
    return ports.toBuilder()
        .recoveryPlanStore(Counted.of(RecoveryPlanStore.class, ports.recoveryPlanStore(), calls))
        .protectionGroupStore(
            Counted.of(ProtectionGroupStore.class, ports.protectionGroupStore(), calls))
        .executionStore(Counted.of(ExecutionStore.class, ports.executionStore(), calls))
        .recordStore(
            kind -> {
              calls.incrementAndGet();
              return records.of(kind);
            });
  }

  private String allowed(Principal who, String what, String field) {
    return first(who, "/recovery-plans").at("/overview/allowed/" + what + "/" + field).asText();
  }

  private JsonNode first(Principal who, String target) {
    return get(who, target).at("/items/0");
  }

  private JsonNode get(Principal who, String target) {
    var response = client.send(who, "GET", target, "");
    assertThat(response.status()).as(RestClient.body(response).toString()).isEqualTo(200);
    return RestClient.body(response);
  }
}

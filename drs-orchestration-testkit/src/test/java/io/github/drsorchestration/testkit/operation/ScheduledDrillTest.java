package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.MANAGER;
import static io.github.drsorchestration.testkit.operation.Office.OPERATOR;
import static io.github.drsorchestration.testkit.operation.Office.PLANNER;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Drills that nobody starts. */
class ScheduledDrillTest {

  private static final String NIGHTLY =
      """
      {'scheduleId': 'nightly', 'name': 'Nightly drill', 'planId': 'shop', 'what': 'DRILL',
       'when': {'cron': '0 3 * * *', 'zone': 'UTC'}}
      """;
  private static final String SIMPLE_SHOP = Office.SHOP.replace(", 'approval': {}", "");

  private final Office office = new Office().withPlan();
  private final RestClient client = new RestClient(office);
  private final DrsOrchestrator orchestrator = office.simulation.orchestrator();
  private final Instant start = office.simulation.time().now();
  private final Instant due = nextThree(start);

  private static Instant nextThree(Instant now) {
    Instant three = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(3));
    return three.isAfter(now) ? three : three.plus(Duration.ofDays(1));
  }

  private void withoutApproval() {
    JsonNode plan = get(PLANNER, "/recovery-plans/shop");
    send(
        PLANNER,
        "PUT",
        "/recovery-plans/shop",
        SIMPLE_SHOP.replace(
            "'name': 'Shop'", "'name': 'Shop', 'version': " + plan.path("version")));
  }

  private void runSchedules() {
    orchestrator.runSchedules(office.audit, Runnable::run);
  }

  private void runUntil(Instant moment) {
    office.simulation.runFor(Duration.between(office.simulation.time().now(), moment));
  }

  @Test
  void a_drill_starts_ends_is_reported_and_cleaned_up_by_itself() {
    withoutApproval();
    RestResponse created = send(MANAGER, "POST", "/schedules", NIGHTLY);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.headers().find("Location")).contains("/schedules/nightly");
    runSchedules();

    runUntil(due.minusSeconds(1));
    assertThat(items(get(READER, "/drills"))).isEmpty();
    assertThat(get(READER, "/schedules").at("/items/0/nextRun").asText()).isEqualTo(due.toString());

    runUntil(due);
    JsonNode drill = get(READER, "/drills").at("/items/0");
    String executionId = drill.path("executionId").asText();
    assertThat(drill.path("state").asText()).isEqualTo("STARTED");
    assertThat(drill.path("startedAt").asText()).isEqualTo(due.toString());
    JsonNode execution = get(READER, "/executions/" + executionId);
    assertThat(execution.at("/startRequest/source").asText()).isEqualTo("SCHEDULE");
    assertThat(execution.at("/startRequest/by/id").asText()).isEqualTo("mia");

    runUntil(due.plus(Duration.ofHours(3)));
    JsonNode done = get(READER, "/drills/" + executionId);
    Instant ended = orchestrator.executions().get(executionId).endedAt().orElseThrow();
    assertThat(done.path("state").asText()).isEqualTo("CLEANED");
    assertThat(done.at("/summary/status").asText()).isEqualTo("COMPLETED");
    assertThat(done.at("/summary/recovered").asInt()).isEqualTo(2);
    assertThat(done.at("/summary/endedAt").asText()).isEqualTo(ended.toString());
    assertThat(done.path("nextProof").asText())
        .isEqualTo(ended.plus(Duration.ofDays(90)).toString());
    assertThat(get(READER, "/executions/" + executionId).at("/termination/targets"))
        .hasSize(2)
        .extracting(target -> target.path("status").asText())
        .containsOnly("TERMINATED");
    assertThat(get(READER, "/schedules/nightly/runs").at("/runs/0/executionId").asText())
        .isEqualTo(executionId);
    assertThat(office.audit.entries())
        .filteredOn(entry -> entry.operation().equals("runSchedule"))
        .extracting(AuditEntry::entryPoint, AuditEntry::outcome, it -> it.target().orElseThrow())
        .containsExactly(tuple(EntryPoint.SCHEDULE, "OK", "scheduleId=nightly planId=shop"));
  }

  @Test
  void a_drill_that_waits_for_a_person_is_waited_for_and_not_cleaned_up() {
    send(MANAGER, "POST", "/schedules", NIGHTLY.replace("'what'", "'waitAtMost': 'PT10H', 'what'"));
    runSchedules();

    runUntil(due.plus(Duration.ofHours(9)));
    assertThat(drill().path("state").asText()).isEqualTo("STARTED");

    runUntil(due.plus(Duration.ofHours(10)));
    assertThat(drill().path("state").asText()).isEqualTo("ABANDONED");
    assertThat(drill().path("problem").asText())
        .contains("still AWAITING_APPROVAL", "nothing was terminated");
    assertThat(
            get(READER, "/executions/" + drill().path("executionId").asText()).has("termination"))
        .isFalse();
  }

  @Test
  void a_drill_that_fails_is_reported_and_cleaned_up_too_and_is_no_proof() {
    withoutApproval();
    office.simulation.world().add(Fault.ofServer(FaultKind.LAUNCH_FAILS, Office.SERVERS.get(1)));
    runSchedules();
    send(MANAGER, "POST", "/drills", "{'planId': 'shop'}");

    runUntil(start.plus(Duration.ofHours(4)));
    assertThat(drill().path("state").asText()).isEqualTo("CLEANED");
    assertThat(drill().at("/summary/status").asText()).isEqualTo("PARTIAL");
    assertThat(drill().at("/summary/recovered").asInt()).isEqualTo(1);
    assertThat(drill().has("nextProof")).isFalse();
  }

  @Test
  void what_cannot_be_terminated_is_said() {
    withoutApproval();
    office.simulation.world().add(Fault.always(FaultKind.TERMINATION_FAILS));
    runSchedules();
    send(MANAGER, "POST", "/drills", "{'planId': 'shop'}");

    runUntil(start.plus(Duration.ofHours(12)));
    assertThat(drill().path("state").asText()).isEqualTo("ABANDONED");
    assertThat(drill().path("problem").asText()).contains("2 of 2 instances");
  }

  @Test
  void without_clean_up_a_drill_is_over_with_its_report() {
    withoutApproval();
    runSchedules();
    send(OPERATOR, "POST", "/drills", "{'planId': 'shop', 'cleanUp': false}");

    runUntil(start.plus(Duration.ofHours(4)));
    assertThat(drill().path("state").asText()).isEqualTo("REPORTED");
    assertThat(drill().has("doneAt")).isTrue();
    assertThat(get(READER, "/recovery-plans/shop/check-existing-instances").path("items"))
        .hasSize(2);
  }

  @Test
  void while_a_drill_is_under_way_the_next_one_is_left_out() {
    send(MANAGER, "POST", "/schedules", NIGHTLY.replace("0 3 *", "0 3,6 *"));
    runSchedules();

    runUntil(due.plus(Duration.ofHours(3)));
    JsonNode run = get(READER, "/schedules/nightly/runs").at("/runs/0");
    assertThat(run.path("state").asText()).isEqualTo("SKIPPED");
    assertThat(run.path("note").asText()).contains("is AWAITING_APPROVAL");
    assertThat(items(get(READER, "/executions"))).hasSize(1);
  }

  @Test
  void workers_that_are_too_busy_for_a_minute_are_asked_again() {
    withoutApproval();
    send(MANAGER, "POST", "/schedules", NIGHTLY);
    AtomicInteger asked = new AtomicInteger();
    orchestrator.runSchedules(
        office.audit,
        work -> {
          if (asked.incrementAndGet() < 10) {
            throw new RejectedExecutionException("the queue is full");
          }
          work.run();
        });

    runUntil(due);
    assertThat(drill().path("state").asText()).isEqualTo("STARTED");
  }

  @Test
  void two_processes_and_a_repetition_start_one_drill() {
    send(MANAGER, "POST", "/schedules", NIGHTLY);
    var one = orchestrator.scheduleRunner(office.audit);
    var other = orchestrator.scheduleRunner(office.audit);
    runUntil(due);

    one.runDue(due);
    other.runDue(due);
    one.runDue(due);

    assertThat(items(get(READER, "/executions"))).hasSize(1);
    assertThat(items(get(READER, "/drills"))).hasSize(1);
  }

  @Test
  void a_downtime_is_caught_up_with_once() {
    send(MANAGER, "POST", "/schedules", NIGHTLY);
    office.simulation.runFor(Duration.between(start, due).plus(Duration.ofDays(5)));

    orchestrator.scheduleRunner(office.audit).runDue(office.simulation.time().now());

    assertThat(items(get(READER, "/executions"))).hasSize(1);
    assertThat(get(READER, "/schedules/nightly/runs").path("runs"))
        .extracting(run -> run.path("state").asText())
        .containsExactly("STARTED", "MISSED");
  }

  @Test
  void in_a_maintenance_window_a_run_waits_and_a_person_starts_all_the_same() {
    withoutApproval();
    send(MANAGER, "POST", "/schedules", NIGHTLY);
    String window =
        """
        {'windowId': 'patches', 'name': 'Patch night', 'planIds': ['shop'], 'lasts': 'PT2H',
         'begins': {'cron': '0 2 * * *', 'zone': 'UTC'}}
        """;
    assertThat(send(MANAGER, "POST", "/maintenance-windows", window).status()).isEqualTo(201);
    runSchedules();

    runUntil(due.plusSeconds(60));
    JsonNode deferred = get(READER, "/schedules/nightly/runs").at("/runs/0");
    assertThat(deferred.path("state").asText()).isEqualTo("DEFERRED");
    assertThat(deferred.path("note").asText()).contains("'Patch night'");
    assertThat(get(READER, "/maintenance-windows/active?planId=shop").at("/items/0/name").asText())
        .isEqualTo("Patch night");

    runUntil(due.plus(Duration.ofHours(1)));
    assertThat(drill().path("startedAt").asText())
        .isEqualTo(due.plus(Duration.ofHours(1)).toString());

    runUntil(due.plus(Duration.ofHours(23)).plusSeconds(60));
    RestResponse byHand =
        send(OPERATOR, "POST", "/recovery-plans/shop/execute", "{'kind': 'DRILL'}");
    assertThat(byHand.status()).isEqualTo(202);
    assertThat(RestClient.body(byHand).at("/startRequest/reason").asText())
        .isEqualTo("during maintenance window 'Patch night'");
  }

  @Test
  void a_schedule_is_no_way_around_permissions() {
    assertThat(send(PLANNER, "POST", "/schedules", NIGHTLY).status()).isEqualTo(403);
    assertThat(send(OPERATOR, "POST", "/schedules", NIGHTLY).status()).isEqualTo(403);
    Principal steward =
        Office.principal("stan", new Role("Steward", Set.of(Permission.MANAGE_EXECUTION)));
    RestResponse refused = send(steward, "POST", "/schedules", NIGHTLY);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(RestClient.body(refused).path("message").asText()).contains("ExecuteRecovery");
    assertThat(send(OPERATOR, "POST", "/drills", "{'planId': 'shop'}").status()).isEqualTo(403);
    assertThat(send(OPERATOR, "POST", "/drills", "{'planId': 'shop', 'cleanUp': false}").status())
        .isEqualTo(202);
  }

  @Test
  void a_tenant_neither_sees_nor_changes_the_schedules_of_others() {
    send(MANAGER, "POST", "/schedules", NIGHTLY);
    Principal tenant = ADMIN.within(AccessScope.ofPlans(Set.of("bank")));

    assertThat(items(get(tenant, "/schedules"))).isEmpty();
    for (String target : new String[] {"/schedules/nightly", "/schedules/nightly/runs"}) {
      assertThat(send(tenant, "GET", target, "").status()).isEqualTo(404);
    }
    assertThat(send(tenant, "DELETE", "/schedules/nightly", "").status()).isEqualTo(404);
    assertThat(send(tenant, "POST", "/schedules/nightly/run", "").status()).isEqualTo(404);
    assertThat(
            send(tenant, "PUT", "/schedules/nightly", NIGHTLY.replace("'shop'", "'bank'")).status())
        .isEqualTo(404);
  }

  @Test
  void a_schedule_is_run_by_hand_in_the_name_of_whoever_does_so() {
    send(MANAGER, "POST", "/schedules", NIGHTLY);
    RestResponse run = send(ADMIN, "POST", "/schedules/nightly/run", "{'clientToken': 'now'}");
    send(ADMIN, "POST", "/schedules/nightly/run", "{'clientToken': 'now'}");

    assertThat(run.status()).isEqualTo(202);
    String executionId = RestClient.body(run).path("executionId").asText();
    JsonNode start = get(READER, "/executions/" + executionId).path("startRequest");
    assertThat(start.at("/by/id").asText()).isEqualTo("ann");
    assertThat(start.path("source").asText()).isNotEqualTo("SCHEDULE");
    assertThat(items(get(READER, "/executions"))).hasSize(1);
  }

  @Test
  void a_schedule_that_nobody_else_has_changed_is_replaced_and_one_that_was_is_not() {
    send(MANAGER, "POST", "/schedules", NIGHTLY);
    String changed = NIGHTLY.replace("0 3", "0 4").replace("'what'", "'version': 1, 'what'");

    assertThat(send(MANAGER, "PUT", "/schedules/nightly", changed).status()).isEqualTo(200);
    assertThat(send(MANAGER, "PUT", "/schedules/nightly", changed).status()).isEqualTo(409);
    RestResponse broken =
        send(MANAGER, "POST", "/schedules", NIGHTLY.replace("0 3 * * *", "0 30 * * *"));
    assertThat(broken.status()).isEqualTo(400);
    assertThat(RestClient.body(broken).path("message").asText()).contains("hour", "0 to 23");
  }

  private JsonNode drill() {
    return get(READER, "/drills").at("/items/0");
  }

  private static JsonNode items(JsonNode page) {
    return page.path("items");
  }

  private JsonNode get(Principal who, String target) {
    RestResponse response = send(who, "GET", target, "");
    assertThat(response.status()).as(target).isEqualTo(200);
    return RestClient.body(response);
  }

  private RestResponse send(Principal who, String method, String target, String json) {
    return client.send(who, method, target, json);
  }
}

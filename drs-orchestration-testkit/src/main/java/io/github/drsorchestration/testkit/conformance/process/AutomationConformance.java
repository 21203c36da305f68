package io.github.drsorchestration.testkit.conformance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.automation.Drill;
import io.github.drsorchestration.api.automation.DrillState;
import io.github.drsorchestration.api.automation.Schedule;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.core.service.forecast.KnownForecasts;
import io.github.drsorchestration.core.service.schedule.RunState;
import io.github.drsorchestration.core.service.schedule.ScheduleRun;
import io.github.drsorchestration.core.service.trigger.FiringOutcome;
import io.github.drsorchestration.core.service.trigger.TriggerFiring;
import io.github.drsorchestration.testkit.time.SimulatedCrash;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What starts by itself: once, not too late, and never in a maintenance window. */
public abstract class AutomationConformance {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MAX_RECORD_BYTES = 300_000;
  private static final Duration MONTHS = Duration.ofDays(100);

  protected AutomationConformance() {}

  /** A new store without records. */
  protected abstract RecordStore noRecords();

  @Test
  void a_crash_at_a_write_leaves_one_drill_that_is_attended_to() {
    for (int write = 1; write <= 3; write++) {
      Shop shop = new Shop(noRecords());
      Instant due = shop.untilDue();
      shop.records.crashAfter(write);
      assertThatThrownBy(() -> shop.runner.runDue(due)).isInstanceOf(SimulatedCrash.class);

      assertThat(shop.runner.runDue(due.plusSeconds(60)).drillsInProgress()).isEqualTo(1);
      assertThat(shop.executions()).hasSize(1);
      assertThat(shop.runs()).extracting(ScheduleRun::state).containsExactly(RunState.STARTED);
      assertThat(shop.runs().get(0).due()).isEqualTo(due);
    }
  }

  @Test
  void a_write_whose_answer_is_lost_leaves_one_drill_that_is_attended_to() {
    for (int write = 1; write <= 3; write++) {
      Shop shop = new Shop(noRecords());
      Instant due = shop.untilDue();
      shop.records.loseAnswerOf(write);
      shop.runner.runDue(due);

      assertThat(shop.runner.runDue(due.plusSeconds(60)).drillsInProgress()).isEqualTo(1);
      assertThat(shop.executions()).hasSize(1);
      assertThat(shop.runs()).extracting(ScheduleRun::state).containsExactly(RunState.STARTED);
    }
  }

  @Test
  void a_crash_while_a_drill_is_attended_to_costs_nothing() {
    for (int write = 1; write <= 7; write++) {
      Shop shop = new Shop(noRecords());
      Instant due = shop.untilDue();
      String executionId = shop.runner.runDue(due).runs().get(0).executionId().orElseThrow();
      shop.simulation.runFor(HOUR.minusMinutes(1));
      shop.records.crashAfter(write);
      for (int minute = 0; minute < 30; minute++) {
        shop.simulation.runFor(Duration.ofSeconds(1));
        try {
          shop.orchestrator.drills().advance(shop.now());
        } catch (SimulatedCrash e) {
          // the next one goes on
        }
        shop.simulation.runFor(Duration.ofSeconds(59));
      }

      Drill drill = shop.orchestrator.drills().get(executionId);
      assertThat(drill.state()).isEqualTo(DrillState.CLEANED);
      assertThat(shop.orchestrator.drills().list(it -> true, PageRequest.FIRST).items())
          .containsExactly(drill);
      assertThat(shop.orchestrator.drills().advance(shop.now())).isEmpty();
    }
  }

  @Test
  void a_process_that_loses_the_race_for_a_moment_leaves_it_to_the_other() {
    Shop shop = new Shop(noRecords());
    Instant due = shop.untilDue();
    shop.records.onceBefore("schedule-state", () -> shop.runner.runDue(due));

    assertThat(shop.runner.runDue(due).runs()).isEmpty();
    assertThat(shop.executions()).hasSize(1);
    assertThat(shop.runs()).extracting(ScheduleRun::state).containsExactly(RunState.STARTED);
  }

  @Test
  void neither_a_broken_record_nor_a_plan_that_is_gone_holds_up_the_others() {
    Shop shop = new Shop(noRecords());
    shop.simulation.with(Shop.plan("gone"));
    Schedule unused = shop.orchestrator.schedules().create(Shop.hourly("a-gone", "gone"), Shop.ANN);
    shop.orchestrator.plans().delete("gone", 1);
    shop.broken("schedule", "b-broken");
    Instant due = shop.untilDue();

    assertThat(shop.runner.runDue(due).runs())
        .extracting(ScheduleRun::state)
        .containsExactly(RunState.FAILED, RunState.STARTED);
    assertThat(shop.orchestrator.schedules().history("a-gone").runs().get(0).note())
        .contains("there is no recovery plan 'gone'");
  }

  @Test
  void a_drill_that_was_claimed_and_not_started_is_not_started_months_later() {
    Shop shop = claimedAndCrashed();
    shop.simulation.runFor(MONTHS.plusMinutes(1));

    shop.runner.runDue(shop.now());
    assertThat(shop.runs()).extracting(ScheduleRun::state).contains(RunState.MISSED);
    assertThat(shop.executions())
        .allSatisfy(it -> assertThat(it.createdAt()).isEqualTo(shop.now()))
        .hasSizeLessThanOrEqualTo(1);
    assertThat(shop.runs().get(0).due()).isAfter(shop.now().minus(HOUR));
  }

  @Test
  void a_drill_that_was_claimed_before_a_maintenance_window_waits_for_its_end() {
    Shop shop = claimedAndCrashed();
    shop.simulation.runFor(Duration.ofMinutes(10));
    shop.closeFor(Duration.ofMinutes(20));

    shop.runner.runDue(shop.now());
    assertThat(shop.runs()).extracting(ScheduleRun::state).containsExactly(RunState.DEFERRED);
    assertThat(shop.executions()).isEmpty();

    shop.simulation.runFor(Duration.ofMinutes(20));
    shop.runner.runDue(shop.now());
    assertThat(shop.runs()).extracting(ScheduleRun::state).containsExactly(RunState.STARTED);
  }

  @Test
  void a_drill_that_had_started_is_attended_to_however_late_and_whatever_the_schedule_says_now() {
    Shop shop = new Shop(noRecords());
    Instant due = shop.untilDue();
    shop.records.crashAfter(2);
    assertThatThrownBy(() -> shop.runner.runDue(due)).isInstanceOf(SimulatedCrash.class);
    Schedule schedule = shop.orchestrator.schedules().get("hourly");
    Schedule unused =
        shop.orchestrator.schedules().update(schedule.toBuilder().enabled(false).build(), Shop.ANN);
    shop.simulation.runFor(MONTHS);

    shop.runner.runDue(shop.now());
    assertThat(shop.runs()).extracting(ScheduleRun::state).containsExactly(RunState.STARTED);
    assertThat(shop.executions()).hasSize(1);
  }

  @Test
  void what_was_due_before_a_schedule_was_changed_is_left_out() {
    Shop shop = claimedAndCrashed();
    shop.simulation.runFor(Duration.ofMinutes(1));
    Schedule schedule = shop.orchestrator.schedules().get("hourly");
    Schedule unused =
        shop.orchestrator.schedules().update(schedule.toBuilder().cleanUp(false).build(), Shop.ANN);

    shop.runner.runDue(shop.now());
    assertThat(shop.runs()).extracting(ScheduleRun::state).containsExactly(RunState.SKIPPED);
    assertThat(shop.executions()).isEmpty();
  }

  @Test
  void a_maintenance_window_that_cannot_be_read_is_taken_for_one_that_is_on() {
    Shop shop = new Shop(noRecords());
    shop.trigger();
    Instant due = shop.untilDue();
    shop.broken("window", "patch-night");

    shop.runner.runDue(due);
    assertThat(shop.runs()).extracting(ScheduleRun::state).containsExactly(RunState.DEFERRED);
    assertThat(shop.runs().get(0).note().orElse("")).contains("patch-night", "cannot be read");
    assertThat(fire(shop, "alarm-1").outcome()).isEqualTo(FiringOutcome.IN_WINDOW);
    assertThat(shop.orchestrator.maintenanceWindows().notice("shop")).isPresent();
    assertThat(shop.executions()).isEmpty();

    shop.records.of("window").delete("patch-night", 1);
    shop.simulation.runFor(Duration.ofMinutes(30));
    shop.runner.runDue(shop.now());
    assertThat(shop.runs()).extracting(ScheduleRun::state).containsExactly(RunState.STARTED);
  }

  @Test
  void a_state_that_cannot_be_read_is_begun_anew() {
    Shop shop = new Shop(noRecords());
    shop.trigger();
    Instant due = shop.untilDue();
    List.of("schedule-state/hourly", "trigger-state/lost", "readiness/shop", "forecast/shop")
        .forEach(
            it -> shop.broken(it.substring(0, it.indexOf('/')), it.substring(it.indexOf('/') + 1)));

    shop.runner.runDue(due);
    assertThat(shop.runs()).extracting(ScheduleRun::state).containsExactly(RunState.STARTED);
    assertThat(fire(shop, "alarm-1").outcome()).isEqualTo(FiringOutcome.STARTED);
    assertThat(new KnownForecasts(shop.records, shop.simulation.time()).find("shop")).isEmpty();
    assertThatThrownBy(() -> shop.orchestrator.readiness().get("shop"))
        .isInstanceOf(NotFoundException.class);
    assertThat(shop.orchestrator.readiness().evaluate("shop"))
        .isEqualTo(shop.orchestrator.readiness().get("shop"));
    assertThat(shop.forecast().planId()).isEqualTo("shop");
  }

  @Test
  void what_has_a_state_that_cannot_be_read_can_be_deleted() {
    Shop shop = new Shop(noRecords());
    shop.trigger();
    Instant unused = shop.untilDue();
    shop.broken("schedule-state", "hourly");
    shop.broken("trigger-state", "lost");

    shop.orchestrator.schedules().delete("hourly", 1);
    shop.orchestrator.triggers().delete("lost", 1);
    assertThat(shop.records.of("schedule-state").listAll()).isEmpty();
    assertThat(shop.records.of("trigger-state").listAll()).isEmpty();
  }

  @Test
  void however_much_events_say_there_is_room_for_the_next_one() {
    Shop shop = new Shop(noRecords());
    shop.trigger();
    for (int event = 0; event < 110; event++) {
      String much = "\u96ea\n".repeat(2_000);
      shop.orchestrator.triggers().fire("lost", "alarm-" + event, much, Shop.ANN);
    }

    assertThat(shop.orchestrator.triggers().history("lost").firings())
        .hasSizeGreaterThanOrEqualTo(50)
        .first()
        .satisfies(it -> assertThat(it.eventId()).isEqualTo("alarm-109"));
    assertThat(shop.records.of("trigger-state").find("lost").orElseThrow().body().toString())
        .satisfies(
            it ->
                assertThat(it.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MAX_RECORD_BYTES));
  }

  @Test
  void an_event_starts_one_recovery_wherever_a_process_crashes() {
    for (int write = 1; write <= 2; write++) {
      Shop shop = new Shop(noRecords());
      shop.trigger();
      shop.records.crashAfter(write);
      assertThatThrownBy(() -> fire(shop, "alarm-1")).isInstanceOf(SimulatedCrash.class);

      assertThat(fire(shop, "alarm-1").outcome()).isEqualTo(FiringOutcome.STARTED);
      assertThat(fire(shop, "alarm-2").outcome()).isEqualTo(FiringOutcome.BUSY);
      assertThat(shop.executions()).hasSize(1);
    }
  }

  @Test
  void an_event_starts_one_recovery_whichever_answer_is_lost() {
    for (int write = 1; write <= 2; write++) {
      Shop shop = new Shop(noRecords());
      shop.trigger();
      shop.records.loseAnswerOf(write);
      assertThatThrownBy(() -> fire(shop, "alarm-1")).hasMessageContaining("lost");

      assertThat(fire(shop, "alarm-1").outcome()).isEqualTo(FiringOutcome.STARTED);
      assertThat(shop.executions()).hasSize(1);
    }
  }

  @Test
  void two_events_at_once_start_one_recovery() {
    Shop shop = new Shop(noRecords());
    shop.trigger();
    shop.records.onceBefore("trigger-state", () -> fire(shop, "alarm-2"));

    assertThat(fire(shop, "alarm-1").outcome()).isEqualTo(FiringOutcome.BUSY);
    assertThat(shop.executions()).hasSize(1);
  }

  @Test
  void an_event_that_was_claimed_is_not_begun_in_a_maintenance_window_and_holds_up_no_other() {
    Shop shop = claimedEvent();
    shop.simulation.runFor(Duration.ofMinutes(1));
    shop.closeFor(Duration.ofMinutes(5));

    assertThat(fire(shop, "alarm-2").outcome()).isEqualTo(FiringOutcome.IN_WINDOW);
    assertThat(fire(shop, "alarm-1").outcome()).isEqualTo(FiringOutcome.IN_WINDOW);
    assertThat(shop.executions()).isEmpty();

    shop.simulation.runFor(Duration.ofMinutes(6));
    assertThat(fire(shop, "alarm-3").outcome()).isEqualTo(FiringOutcome.STARTED);
  }

  @Test
  void an_event_that_was_claimed_is_not_begun_months_later() {
    Shop shop = claimedEvent();
    shop.simulation.runFor(MONTHS);

    assertThat(fire(shop, "alarm-2").outcome()).isEqualTo(FiringOutcome.STARTED);
    assertThat(fire(shop, "alarm-1").outcome()).isEqualTo(FiringOutcome.FAILED);
    assertThat(shop.executions()).hasSize(1);
    assertThat(shop.simulation.execution(shop.executions().get(0).executionId()).startRequest())
        .satisfies(it -> assertThat(it.reason().orElse("")).contains("alarm-2"))
        .satisfies(it -> assertThat(it.kind()).isEqualTo(ExecutionKind.RECOVERY));
  }

  @Test
  void an_event_that_was_claimed_starts_nothing_once_its_trigger_is_switched_off() {
    Shop shop = claimedEvent();
    var trigger = shop.orchestrator.triggers().get("lost");
    var unused =
        shop.orchestrator.triggers().update(trigger.toBuilder().enabled(false).build(), Shop.ANN);

    assertThat(fire(shop, "alarm-1").outcome()).isEqualTo(FiringOutcome.DISABLED);
    assertThat(shop.executions()).isEmpty();
  }

  /** A process has claimed what was due, and died. */
  private Shop claimedAndCrashed() {
    Shop shop = new Shop(noRecords());
    Instant due = shop.untilDue();
    shop.records.crashAfter(1);
    assertThatThrownBy(() -> shop.runner.runDue(due)).isInstanceOf(SimulatedCrash.class);
    return shop;
  }

  /** A process has claimed an event, and died. */
  private Shop claimedEvent() {
    Shop shop = new Shop(noRecords());
    shop.trigger();
    shop.records.crashAfter(1);
    assertThatThrownBy(() -> fire(shop, "alarm-1")).isInstanceOf(SimulatedCrash.class);
    return shop;
  }

  private static TriggerFiring fire(Shop shop, String eventId) {
    return shop.orchestrator.triggers().fire("lost", eventId, "it was " + eventId, Shop.ANN);
  }
}

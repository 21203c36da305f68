package io.github.drsorchestration.core.service.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.drsorchestration.api.automation.Schedule;
import io.github.drsorchestration.api.automation.ScheduledWork;
import io.github.drsorchestration.api.automation.Timetable;
import io.github.drsorchestration.core.service.window.ActiveWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueRunsTest {

  private static final Instant CREATED = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant FIRST = Instant.parse("2026-03-02T03:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final Schedule nightly =
      Schedule.builder()
          .scheduleId("nightly")
          .name("Nightly")
          .planId("shop")
          .what(ScheduledWork.DRILL)
          .when(new Timetable("0 3 * * *", "UTC"))
          .lastModifiedDate(CREATED)
          .build();

  private ScheduleState decide(ScheduleState state, Instant now) {
    return DueRuns.decide(nightly, state, Optional.empty(), now);
  }

  private ScheduleState decideIn(Instant until, ScheduleState state, Instant now) {
    return DueRuns.decide(
        nightly, state, Optional.of(new ActiveWindow("w", "Patch night", until)), now);
  }

  private static ScheduleState ended(ScheduleState state) {
    ScheduleRun run = state.runs().get(0);
    return state.with(run.started("e1", run.at()));
  }

  @Test
  void nothing_is_due_before_its_moment_and_what_is_due_is_claimed_once() {
    assertThat(decide(ScheduleState.NEW, FIRST.minusSeconds(1))).isEqualTo(ScheduleState.NEW);

    ScheduleState claimed = decide(ScheduleState.NEW, FIRST);
    assertThat(claimed.runs())
        .extracting(ScheduleRun::due, ScheduleRun::state)
        .containsExactly(tuple(FIRST, RunState.CLAIMED));
    assertThat(decide(claimed, FIRST)).isEqualTo(claimed);
    assertThat(decide(ended(claimed), FIRST.plusSeconds(60))).isEqualTo(ended(claimed));
  }

  @Test
  void after_a_downtime_the_last_run_is_made_up_for_and_the_others_are_on_record() {
    ScheduleState state = ended(decide(ScheduleState.NEW, FIRST));

    ScheduleState after = decide(state, FIRST.plus(DAY.multipliedBy(4)).plusSeconds(3_600));
    assertThat(after.runs())
        .extracting(ScheduleRun::due, ScheduleRun::state)
        .containsExactly(
            tuple(FIRST.plus(DAY.multipliedBy(4)), RunState.CLAIMED),
            tuple(FIRST.plus(DAY.multipliedBy(3)), RunState.MISSED),
            tuple(FIRST, RunState.STARTED));
    assertThat(after.runs().get(1).note()).contains("3 runs were missed; they are not made up for");
  }

  @Test
  void what_is_too_late_is_missed() {
    ScheduleState late = decide(ScheduleState.NEW, FIRST.plus(Duration.ofHours(6)).plusSeconds(1));

    assertThat(late.runs())
        .extracting(ScheduleRun::due, ScheduleRun::state)
        .containsExactly(tuple(FIRST, RunState.MISSED));
    assertThat(late.through()).contains(FIRST);
  }

  @Test
  void a_run_waits_for_the_end_of_a_maintenance_window() {
    Instant until = FIRST.plus(Duration.ofHours(2));
    ScheduleState deferred = decideIn(until, ScheduleState.NEW, FIRST);

    assertThat(deferred.runs().get(0).state()).isEqualTo(RunState.DEFERRED);
    assertThat(deferred.runs().get(0).until()).contains(until);
    assertThat(deferred.runs().get(0).note())
        .contains("maintenance window 'Patch night' until " + until);
    assertThat(decideIn(until, deferred, until.minusSeconds(1))).isEqualTo(deferred);
    assertThat(decide(deferred, until).runs())
        .extracting(ScheduleRun::due, ScheduleRun::state)
        .containsExactly(tuple(FIRST, RunState.CLAIMED));
  }

  @Test
  void a_run_is_left_out_where_a_window_ends_too_late() {
    Instant until = FIRST.plus(Duration.ofHours(7));

    assertThat(decideIn(until, ScheduleState.NEW, FIRST).runs())
        .extracting(ScheduleRun::state)
        .containsExactly(RunState.SKIPPED);
  }

  @Test
  void what_was_due_before_the_schedule_was_changed_is_of_no_interest() {
    Schedule changed =
        nightly.toBuilder().lastModifiedDate(FIRST.plus(Duration.ofHours(1))).build();

    assertThat(
            DueRuns.decide(
                changed, ScheduleState.NEW, Optional.empty(), FIRST.plus(Duration.ofHours(2))))
        .isEqualTo(ScheduleState.NEW);
  }

  @Test
  void a_schedule_that_is_switched_off_is_never_due() {
    Schedule off = nightly.toBuilder().enabled(false).build();

    assertThat(DueRuns.decide(off, ScheduleState.NEW, Optional.empty(), FIRST))
        .isEqualTo(ScheduleState.NEW);
    assertThat(DueRuns.nextRun(off, CREATED)).isEmpty();
    assertThat(DueRuns.nextRun(nightly, CREATED)).contains(FIRST);
  }

  @Test
  void what_is_said_of_a_run_fits_into_its_record_however_much_is_wrong() {
    ScheduleRun failed =
        ScheduleRun.claimed(FIRST, FIRST).ended(RunState.FAILED, FIRST, "no\n".repeat(100_000));

    assertThat(failed.note().orElse("")).startsWith("no no").hasSizeLessThanOrEqualTo(500);
  }
}

package io.github.drsorchestration.lambda.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.stepfunctions.DrivingMachine;
import io.github.drsorchestration.testkit.memory.InMemoryRecordStore;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrivesTest {

  private static final Driven E1 = Driven.execution("e1");
  private static final String FIRST = DrivingMachine.nameOf("e1/1");
  private static final String SECOND = DrivingMachine.nameOf("e1/2");

  private final WaitingRuns machine = new WaitingRuns();
  private final AwsClients clients = machine.server.clients().build();
  private final Drives drives =
      new Drives(new InMemoryRecordStore(), new DrivingMachine(clients, WaitingRuns.MACHINE));

  @AfterEach
  void close() {
    clients.close();
    machine.close();
  }

  /** The first run has taken a step, and waits. */
  private void waiting(String token) {
    drives.wake(E1);
    drives.begin(E1, FIRST, true);
    waits(FIRST, token);
  }

  private void waits(String run, String token) {
    machine.openTokens.add(token);
    drives.waits(E1, run, token);
  }

  @Test
  void what_nobody_drives_gets_one_run_however_often_it_is_woken() {
    drives.wake(E1);
    drives.wake(E1);

    assertThat(machine.started).containsExactly(FIRST);
  }

  @Test
  void a_run_that_waits_is_woken_by_its_token_once() {
    waiting("token-1");

    drives.wake(E1);
    drives.wake(E1);

    assertThat(machine.resumed).containsExactly("token-1");
    assertThat(machine.started).containsExactly(FIRST);
  }

  @Test
  void what_comes_during_a_step_ends_the_wait_after_it_at_once() {
    waiting("token-1");
    drives.wake(E1);
    drives.begin(E1, FIRST, false);

    drives.wake(E1);
    waits(FIRST, "token-2");
    drives.begin(E1, FIRST, false);
    waits(FIRST, "token-3");

    assertThat(machine.resumed).containsExactly("token-1", "token-2");
    assertThat(machine.openTokens).containsExactly("token-3");
  }

  @Test
  void a_token_that_has_timed_out_leaves_the_wake_up_to_the_step_that_follows() {
    waiting("token-1");
    machine.openTokens.clear();

    drives.wake(E1);
    waits(FIRST, "token-2");

    assertThat(machine.resumed).containsExactly("token-2");
  }

  @Test
  void a_run_that_was_stopped_is_replaced_by_one_with_another_name() {
    waiting("token-1");
    machine.openTokens.clear();
    machine.ended(FIRST);

    drives.wake(E1);

    assertThat(machine.started).containsExactly(FIRST, SECOND);
  }

  @Test
  void a_run_that_is_started_by_hand_takes_over_and_the_one_before_it_ends() {
    waiting("token-1");
    machine.running("by-hand");

    assertThat(drives.begin(E1, "by-hand", true)).isTrue();

    assertThat(machine.resumed).containsExactly("token-1");
    assertThat(drives.begin(E1, FIRST, false)).isFalse();
    assertThat(drives.begin(E1, "by-hand", false)).isTrue();
  }

  @Test
  void a_run_that_has_been_replaced_does_not_wait() {
    waiting("token-1");
    machine.running("by-hand");
    drives.begin(E1, "by-hand", true);

    waits(FIRST, "late");

    assertThat(machine.resumed).containsExactly("token-1", "late");
  }

  @Test
  void a_long_history_is_continued_by_a_new_run_that_drives() {
    waiting("token-1");

    drives.continueAsNew(E1, FIRST);

    assertThat(machine.started).containsExactly(FIRST, SECOND);
    assertThat(drives.begin(E1, FIRST, false)).isFalse();
    assertThat(drives.begin(E1, SECOND, true)).isTrue();
  }

  @Test
  void a_history_that_is_continued_twice_is_continued_by_one_run() {
    waiting("token-1");

    drives.continueAsNew(E1, FIRST);
    drives.continueAsNew(E1, FIRST);

    assertThat(machine.started).containsExactly(FIRST, SECOND);
  }

  @Test
  void an_event_wakes_who_waits_for_its_job_and_nobody_else() {
    waiting("token-1");
    drives.await(E1, Set.of("drsjob-1"));

    drives.happened("drsjob-2");
    assertThat(machine.resumed).isEmpty();

    drives.happened("drsjob-1");
    assertThat(machine.resumed).containsExactly("token-1");
  }

  @Test
  void it_does_not_end_while_something_is_wanted() {
    waiting("token-1");
    drives.begin(E1, FIRST, false);
    drives.wake(E1);

    assertThat(drives.end(E1)).isFalse();
    drives.begin(E1, FIRST, false);
    assertThat(drives.end(E1)).isTrue();
  }

  @Test
  void what_is_reopened_after_its_end_gets_a_run_of_another_name() {
    waiting("token-1");
    drives.begin(E1, FIRST, false);
    drives.end(E1);
    machine.ended(FIRST);

    drives.wake(E1);

    assertThat(machine.started).containsExactly(FIRST, SECOND);
  }

  @Test
  void the_sweeper_replaces_a_run_that_is_gone_and_wakes_one_that_has_work() {
    waiting("token-1");

    drives.lookAfter(E1, false);
    assertThat(machine.resumed).isEmpty();

    drives.lookAfter(E1, true);
    assertThat(machine.resumed).containsExactly("token-1");

    machine.ended(FIRST);
    drives.lookAfter(E1, false);
    assertThat(machine.started).containsExactly(FIRST, SECOND);
  }

  @Test
  void the_sweeper_uses_a_token_again_whose_taker_died_before_it_could() {
    waiting("token-1");
    drives.wake(E1);
    machine.openTokens.add("token-1");

    drives.lookAfter(E1, false);

    assertThat(machine.resumed).containsExactly("token-1", "token-1");
  }
}

package io.github.drsorchestration.testkit.conformance.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.core.notification.Courier;
import io.github.drsorchestration.core.notification.NotificationRouter;
import io.github.drsorchestration.core.notification.Recipient;
import io.github.drsorchestration.core.service.notification.Undelivered;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.notification.ScriptedChannel;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is announced arrives, whichever process dies and whichever answer is lost. */
public abstract class DeliveryConformance {

  /** One for the topic and one for the pager, each kept, claimed, put down and forgotten. */
  private static final int WRITES = 8;

  protected DeliveryConformance() {}

  /** A new store without records. */
  protected abstract RecordStore noRecords();

  @Test
  void a_process_that_dies_before_it_sends_leaves_the_work_to_another() {
    Newsroom room = new Newsroom(noRecords());
    // The timer of the first process never rings.
    new NotificationRouter(room.dying()).announce(room.news("n1"));
    room.simulation.runUntilIdle();
    assertThat(room.pager.attempts()).isEmpty();

    assertThat(new Courier(room.ports).deliverDue()).isGreaterThanOrEqualTo(1);
    assertThat(room.pager.taken()).hasSize(1);
  }

  @Test
  void a_process_that_dies_while_it_sends_is_replaced_after_its_lease() {
    Newsroom room = new Newsroom(noRecords());
    new NotificationRouter(room.dying()).announce(room.news("n1"));
    new Courier(room.dying().toBuilder().calls(new DyingCalls()).build()).deliverDue();
    assertThat(room.secondsOfAttempts()).containsExactly(0L);

    new Courier(room.ports).deliverDue();
    room.simulation.runUntilIdle();
    assertThat(room.secondsOfAttempts()).containsExactly(0L, 300L);
    room.isTidy();
  }

  @Test
  void two_processes_that_see_the_same_delivery_send_it_once() {
    Newsroom room = new Newsroom(noRecords());
    new NotificationRouter(room.dying()).announce(room.news("n1"));
    Courier second = new Courier(room.ports);
    RecordStore racing = new RacingStore(room.records, second::deliverDue);

    int sentByFirst = new Courier(room.ports.toBuilder().recordStore(racing).build()).deliverDue();

    assertThat(sentByFirst).isZero();
    assertThat(room.pager.taken()).hasSize(1);
    assertThat(room.simulation.topic().taken()).hasSize(1);
  }

  @Test
  void whichever_answer_of_the_store_is_lost_everything_arrives_and_nothing_stays_behind() {
    for (int write = 1; write <= WRITES; write++) {
      Newsroom room = new Newsroom(noRecords());
      NotificationRouter router = new NotificationRouter(room.ports);
      room.records.loseAnswerOf(write);
      announce(router, room.news("n1"));
      room.simulation.runUntilIdle();

      assertThat(room.pager.taken()).as("write " + write).hasSizeBetween(1, 2);
      assertThat(room.simulation.topic().taken()).as("write " + write).hasSizeBetween(1, 2);
      room.isTidy();
    }
  }

  @Test
  void what_is_sent_again_by_hand_arrives_whichever_answer_is_lost() {
    for (int write = 1; write <= WRITES / 2 + 1; write++) {
      Newsroom room = new Newsroom(noRecords());
      Undelivered undelivered = new Undelivered(room.ports);
      room.pager.failNext(1_000);
      new NotificationRouter(room.ports).announce(room.news("n1"));
      room.simulation.runUntilIdle();
      String id = undelivered.list(PageRequest.FIRST).items().get(0).deliveryId();

      room.pager.failNext(0);
      room.records.loseAnswerOf(write);
      try {
        undelivered.redeliver(id);
      } catch (OutcomeUnknownException e) {
        new Courier(room.ports).wake(); // as any process does from time to time
      }
      room.simulation.runUntilIdle();
      assertThat(room.pager.taken()).as("write " + write).hasSizeBetween(1, 2);
      room.isTidy();
      assertThat(undelivered.list(PageRequest.FIRST).items()).as("write " + write).isEmpty();
    }
  }

  /** The engine offers an event again until it was taken. */
  private static void announce(NotificationRouter router, Notification news) {
    try {
      router.announce(news);
    } catch (OutcomeUnknownException e) {
      router.announce(news);
    }
  }

  /** A recipient by a pager, and the topic, on a record store. */
  private static final class Newsroom {

    private final Simulation simulation = Simulation.of(SimulatedWorld.builder().build());
    private final Instant start = simulation.time().now();
    private final ScriptedChannel pager = new ScriptedChannel(simulation.time());
    private final FaultyRecords records;
    private final Ports ports;

    Newsroom(RecordStore store) {
      records = new FaultyRecords(store);
      ports =
          simulation.ports().toBuilder()
              .recordStore(records)
              .putNotificationChannels("pager", pager)
              .build();
      var unused =
          Recipient.records(records)
              .create(
                  "r1",
                  new Recipient(
                      "r1", Optional.empty(), Optional.of("pager"), Set.of(), Set.of(), Set.of()));
    }

    /** Those of a process whose timers never ring, because it dies. */
    Ports dying() {
      return ports.toBuilder().time(new StoppedTime(simulation.time())).build();
    }

    Notification news(String id) {
      return Notification.builder()
          .notificationId(id)
          .type(NotificationType.CAPACITY)
          .severity(NotificationSeverity.WARNING)
          .at(simulation.time().now())
          .title("Little room is left")
          .text("12 more servers fit.")
          .build();
    }

    List<Long> secondsOfAttempts() {
      return pager.attempts().stream()
          .map(it -> Duration.between(start, it.at()).toSeconds())
          .toList();
    }

    void isTidy() {
      assertThat(records.of("notification-pending").listAll()).isEmpty();
    }
  }
}

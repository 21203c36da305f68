package io.github.drsorchestration.testkit.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.notification.NotificationChannel;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.StoredRecord;
import io.github.drsorchestration.core.notification.NotificationRouter;
import io.github.drsorchestration.core.notification.Recipient;
import io.github.drsorchestration.core.service.notification.Undelivered;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.memory.InMemoryRecordStore;
import io.github.drsorchestration.testkit.time.VirtualTime;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deliveries by the second: retries, dead letters, channels that hang. */
class CourierTest {

  private final Simulation simulation = Simulation.of(SimulatedWorld.builder().build());
  private final VirtualTime time = simulation.time();
  private final Instant start = time.now();
  private final RecordStore records = new InMemoryRecordStore();
  private final ScriptedChannel pager = new ScriptedChannel(time);
  private final ScriptedChannel chat = new ScriptedChannel(time);
  private final Ports ports =
      simulation.ports().toBuilder()
          .recordStore(records)
          .putNotificationChannels("pager", pager)
          .putNotificationChannels("chat", chat)
          .build();
  private final NotificationRouter router = new NotificationRouter(ports);
  private final Undelivered undelivered = new Undelivered(ports);

  CourierTest() {
    wants("pager");
  }

  @Test
  void a_channel_that_fails_is_tried_again_after_longer_and_longer_waits() {
    pager.failNext(7);

    router.announce(news("n1"));
    simulation.runUntilIdle();

    assertThat(secondsOf(pager)).containsExactly(0L, 10L, 40L, 130L, 400L, 1210L, 3010L, 4810L);
    assertThat(pager.taken()).extracting(Notification::notificationId).containsExactly("n1");
    assertThat(letters()).isEmpty();
  }

  @Test
  void what_fails_for_a_day_is_among_the_undelivered_and_can_be_sent_again() {
    pager.failNext(1_000);
    router.announce(news("n1"));
    simulation.runUntilIdle();

    Undelivered.Letter letter = letters().get(0);
    assertThat(letter.attempts()).isEqualTo(53);
    assertThat(letter.failedAt()).isBeforeOrEqualTo(start.plus(Duration.ofDays(1)));
    assertThat(letter.problem().orElse("")).contains("it is down");
    assertThat(letter.recipientIds()).containsExactly("of-pager");
    assertThat(pager.taken()).isEmpty();

    pager.failNext(0);
    undelivered.redeliver(letter.deliveryId());
    simulation.runUntilIdle();
    assertThat(pager.taken()).hasSize(1);
    assertThat(letters()).isEmpty();
  }

  @Test
  void records_that_cannot_be_read_hold_up_no_notification() {
    for (String kind : List.of("notification-recipient", "notification-pending")) {
      records
          .of(kind)
          .create(new StoredRecord("broken", 0, JsonNodeFactory.instance.objectNode().put("a", 1)));
    }

    router.announce(news("n1"));
    simulation.runUntilIdle();

    assertThat(pager.taken()).extracting(Notification::notificationId).containsExactly("n1");
  }

  @Test
  void what_a_channel_rejects_is_not_tried_again() {
    pager.failNext(1, new CallRejectedException("send", "pager.example.org answered 400"));

    router.announce(news("n1"));
    simulation.runUntilIdle();

    assertThat(secondsOf(pager)).containsExactly(0L);
    assertThat(letters()).extracting(Undelivered.Letter::attempts).containsExactly(1);
  }

  @Test
  void a_channel_that_asks_for_a_pause_gets_it() {
    pager.failNext(1, new ThrottledException("send", "too many", Duration.ofMinutes(3)));

    router.announce(news("n1"));
    simulation.runUntilIdle();

    assertThat(secondsOf(pager)).containsExactly(0L, 180L);
  }

  @Test
  void news_that_are_announced_twice_are_delivered_once() {
    router.announce(news("n1"));
    simulation.runUntilIdle();
    new NotificationRouter(ports).announce(news("n1"));
    router.announce(news("n1"));
    simulation.runUntilIdle();

    assertThat(pager.taken()).hasSize(1);
  }

  @Test
  void a_channel_that_hangs_holds_up_no_other_and_is_tried_again() {
    wants("chat");
    pager.taking(VirtualTime.FOR_EVER);
    for (int i = 0; i < 40; i++) {
      router.announce(news("n" + i));
    }
    time.advance(Duration.ofSeconds(1));
    assertThat(chat.taken()).hasSize(40);
    assertThat(pager.attempts()).hasSize(16);

    pager.taking(Duration.ofSeconds(1));
    simulation.runUntilIdle();
    assertThat(secondsOf(pager).subList(16, 32)).containsOnly(120L);
    assertThat(pager.taken())
        .extracting(Notification::notificationId)
        .doesNotHaveDuplicates()
        .hasSize(40);
    assertThat(letters()).isEmpty();
  }

  @Test
  void everything_arrives_though_not_always_in_order() {
    pager.failNext(2);
    for (int i = 0; i < 10; i++) {
      router.announce(news("n" + i));
      time.advance(Duration.ofSeconds(1));
    }
    simulation.runUntilIdle();

    List<String> arrived = pager.taken().stream().map(Notification::notificationId).toList();
    assertThat(arrived)
        .hasSize(10)
        .doesNotHaveDuplicates()
        .isNotEqualTo(arrived.stream().sorted().toList());
  }

  @Test
  void a_channel_that_is_not_configured_any_more_loses_nothing() {
    Ports without =
        ports.toBuilder()
            .notificationChannels(Map.of(NotificationChannel.TOPIC, simulation.topic()))
            .build();
    new NotificationRouter(without).announce(news("n1"));
    time.advance(Duration.ofDays(2));

    assertThat(letters())
        .singleElement()
        .satisfies(it -> assertThat(it.problem().orElse("")).contains("no channel 'pager'"));
  }

  private void wants(String webhook) {
    Recipient.records(records)
        .create(
            "of-" + webhook,
            new Recipient(
                "of-" + webhook,
                Optional.empty(),
                Optional.of(webhook),
                Set.of(),
                Set.of(),
                Set.of()));
  }

  private Notification news(String id) {
    return Notification.builder()
        .notificationId(id)
        .type(NotificationType.CAPACITY)
        .severity(NotificationSeverity.WARNING)
        .at(time.now())
        .title("Little room is left")
        .text("12 more servers fit.")
        .build();
  }

  private List<Undelivered.Letter> letters() {
    return undelivered.list(PageRequest.FIRST).items();
  }

  private List<Long> secondsOf(ScriptedChannel channel) {
    return channel.attempts().stream()
        .map(it -> Duration.between(start, it.at()).toSeconds())
        .toList();
  }
}

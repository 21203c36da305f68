package io.github.drsorchestration.core.engine.edge;

import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.core.engine.FakeStore;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PublisherTest {

  private final FakeStore store = new FakeStore();
  private final List<Long> published = new ArrayList<>();
  private long refused;
  private final Publisher publisher =
      new Publisher(
          (summary, event) -> {
            if (event.sequence() == refused) {
              throw new IllegalStateException("the notifier is down");
            }
            published.add(event.sequence());
          },
          store);

  @Test
  void events_at_hand_are_published_in_order_without_reading_the_store() {
    publisher.publish(running(3), 1, events(1, 3));

    assertThat(published).containsExactly(1L, 2L, 3L);
    assertThat(publisher.through("x")).isEqualTo(3);
  }

  @Test
  void events_that_are_not_at_hand_are_read() {
    store.putEvents("x", events(1, 3));
    publisher.publish(running(3), 1, events(3, 3));

    assertThat(published).containsExactly(1L, 2L, 3L);
  }

  @Test
  void what_was_published_is_not_published_again() {
    publisher.publish(running(2), 1, events(1, 2));
    publisher.publish(running(3), 1, events(1, 3));

    assertThat(published).containsExactly(1L, 2L, 3L);
  }

  @Test
  void an_event_that_cannot_be_published_holds_up_those_after_it_until_it_can() {
    refused = 2;
    publisher.publish(running(3), 1, events(1, 3));
    assertThat(published).containsExactly(1L);

    refused = 0;
    publisher.publish(running(3), 1, events(1, 3));
    assertThat(published).containsExactly(1L, 2L, 3L);
  }

  @Test
  void publishing_costs_no_save_while_the_execution_goes_on() {
    assertThat(publisher.publish(running(3), 1, events(1, 3))).isEmpty();
  }

  @Test
  void the_end_is_worth_a_save_once_all_is_published() {
    assertThat(publisher.publish(ended(3), 1, events(1, 3)))
        .contains(new EffectResult.Published(3, true));
  }

  @Test
  void an_end_that_is_not_published_is_not_told() {
    refused = 3;

    assertThat(publisher.publish(ended(3), 1, events(1, 3))).isEmpty();
  }

  @Test
  void catching_up_on_earlier_steps_is_worth_a_save() {
    store.putEvents("x", events(1, 3));

    assertThat(publisher.publish(running(3), 1, List.of()))
        .contains(new EffectResult.Published(3, true));
  }

  @Test
  void a_store_that_does_not_show_the_events_yet_is_asked_again_later() {
    assertThat(publisher.publish(running(3), 1, List.of())).isEmpty();
    assertThat(publisher.through("x")).isZero();
  }

  @Test
  void what_is_forgotten_is_taken_from_where_the_execution_says() {
    publisher.publish(running(2), 1, events(1, 2));
    publisher.forget("x");
    publisher.publish(running(3), 3, events(3, 3));

    assertThat(published).containsExactly(1L, 2L, 3L);
  }

  private static Execution running(long eventCount) {
    return Situation.running(wave("db")).with(b -> b.eventCount(eventCount)).execution();
  }

  private static Execution ended(long eventCount) {
    return Situation.in(ExecutionStatus.COMPLETED, wave("db"))
        .with(b -> b.eventCount(eventCount))
        .execution();
  }

  private static List<ExecutionEvent> events(long from, long through) {
    return LongStream.rangeClosed(from, through)
        .mapToObj(
            sequence ->
                ExecutionEvent.builder()
                    .executionId("x")
                    .sequence(sequence)
                    .at(NOW)
                    .actor(Actor.ENGINE)
                    .details(new EventDetails.ServerLaunched())
                    .previousHash("0")
                    .hash("0")
                    .build())
        .toList();
  }
}

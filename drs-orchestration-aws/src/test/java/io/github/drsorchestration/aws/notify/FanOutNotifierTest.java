package io.github.drsorchestration.aws.notify;

import static io.github.drsorchestration.aws.notify.Events.completed;
import static io.github.drsorchestration.aws.notify.Events.execution;
import static io.github.drsorchestration.aws.notify.Events.recovered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.port.Notifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FanOutNotifierTest {

  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final Duration MAX_HOLD_OF_END = Duration.ofMinutes(10);
  private static final int MAX_BACKLOG = 500;

  private final ScriptedSink mail = new ScriptedSink();
  private final ScriptedSink metrics = new ScriptedSink();
  private Instant now = Events.NOW;
  private final Notifier fanOut = FanOutNotifier.to(List.of(mail, metrics), () -> now);

  @Test
  void every_sink_gets_every_event_once_and_in_order() {
    publish(recovered("e1", 1));
    publish(recovered("e1", 2));
    end("e1", 3);

    assertThat(mail.taken()).containsExactly("e1/1", "e1/2", "e1/3");
    assertThat(metrics.taken()).isEqualTo(mail.taken());
  }

  @Test
  void a_sink_that_refuses_neither_repeats_nor_blocks_the_events_of_another() {
    metrics.refuseWhile(() -> true);

    publish(recovered("e1", 1));
    publish(recovered("e1", 2));
    assertThatThrownBy(() -> end("e1", 3)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> end("e1", 3)).isInstanceOf(AccessDeniedException.class);

    assertThat(mail.taken()).containsExactly("e1/1", "e1/2", "e1/3");
    assertThat(metrics.taken()).isEmpty();
  }

  @Test
  void a_sink_that_recovers_gets_what_it_missed_in_order_before_anything_newer() {
    metrics.refuseWhile(() -> true);
    publish(recovered("e1", 1));
    publish(recovered("e1", 2));
    metrics.refuseWhile(() -> false);
    now = now.plus(PAUSE);

    publish(recovered("e1", 3));

    assertThat(metrics.taken()).containsExactly("e1/1", "e1/2", "e1/3");
    assertThat(mail.taken()).containsExactly("e1/1", "e1/2", "e1/3");
  }

  @Test
  void a_sink_that_refuses_is_left_alone_for_half_a_minute_by_all_executions() {
    metrics.refuseWhile(() -> true);
    publish(recovered("e1", 1));
    now = now.plus(PAUSE).minusMillis(1);
    publish(recovered("e1", 2));
    publish(recovered("e2", 1));
    assertThat(metrics.calls()).isEqualTo(1);

    now = now.plusMillis(1);
    publish(recovered("e1", 3));
    assertThat(metrics.calls()).isEqualTo(2);
  }

  @Test
  void an_event_that_no_sink_takes_is_offered_again() {
    mail.refuseWhile(() -> true);
    metrics.refuseWhile(() -> true);
    assertThatThrownBy(() -> publish(recovered("e1", 1))).isInstanceOf(AccessDeniedException.class);
    mail.refuseWhile(() -> false);
    metrics.refuseWhile(() -> false);
    now = now.plus(PAUSE);

    publish(recovered("e1", 1));
    publish(recovered("e1", 2));

    assertThat(mail.taken()).containsExactly("e1/1", "e1/2");
    assertThat(metrics.taken()).containsExactly("e1/1", "e1/2");
  }

  @Test
  void the_end_is_offered_again_until_every_sink_has_it_and_all_before_it() {
    metrics.refuseWhile(() -> true);
    publish(recovered("e1", 1));
    assertThatThrownBy(() -> end("e1", 2)).isInstanceOf(AccessDeniedException.class);
    metrics.refuseWhile(() -> false);
    now = now.plus(PAUSE);

    end("e1", 2);

    assertThat(mail.taken()).containsExactly("e1/1", "e1/2");
    assertThat(metrics.taken()).containsExactly("e1/1", "e1/2");
  }

  @Test
  void a_sink_that_refuses_the_end_for_ten_minutes_goes_without() {
    metrics.refuseWhile(() -> true);
    publish(recovered("e1", 1));
    assertThatThrownBy(() -> end("e1", 2)).isInstanceOf(AccessDeniedException.class);
    now = now.plus(MAX_HOLD_OF_END).minusMillis(1);
    assertThatThrownBy(() -> end("e1", 2)).isInstanceOf(AccessDeniedException.class);

    now = now.plusMillis(1);

    assertThatCode(() -> end("e1", 2)).doesNotThrowAnyException();
    assertThat(mail.taken()).containsExactly("e1/1", "e1/2");
  }

  @Test
  void a_backlog_keeps_the_newest_events_only() {
    metrics.refuseWhile(() -> true);
    int events = MAX_BACKLOG + 3;
    IntStream.rangeClosed(1, events).forEach(it -> publish(recovered("e1", it)));
    metrics.refuseWhile(() -> false);
    now = now.plus(PAUSE);

    publish(recovered("e1", events + 1));

    assertThat(mail.taken()).hasSize(events + 1);
    assertThat(metrics.taken()).hasSize(MAX_BACKLOG).startsWith("e1/5").endsWith("e1/504");
  }

  @Test
  void an_execution_is_forgotten_with_its_end() {
    publish(recovered("e1", 1));
    end("e1", 2);

    publish(recovered("e1", 1));

    assertThat(mail.taken()).containsExactly("e1/1", "e1/2", "e1/1");
  }

  @Test
  void a_single_sink_needs_no_fan_out_and_no_sink_takes_everything() {
    assertThat(FanOutNotifier.to(List.of(mail), () -> now)).isSameAs(mail);
    assertThatCode(
            () ->
                FanOutNotifier.to(List.of(), () -> now)
                    .publish(execution("e1", ExecutionStatus.RUNNING), recovered("e1", 1)))
        .doesNotThrowAnyException();
  }

  private void publish(ExecutionEvent event) {
    fanOut.publish(execution(event.executionId(), ExecutionStatus.RUNNING), event);
  }

  private void end(String executionId, long sequence) {
    fanOut.publish(
        execution(executionId, ExecutionStatus.COMPLETED), completed(executionId, sequence));
  }
}

package io.github.drsorchestration.api.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadedCallsTest {

  private static final Duration LONGEST = Duration.ofMillis(100);
  private static final int MORE_THAN_A_LANE_MAKES_AT_ONCE = 20;

  private final ThreadedCalls calls = new ThreadedCalls(Duration.ofSeconds(5), LONGEST);
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void letEverythingEnd() {
    end.countDown();
  }

  @Test
  void a_call_is_answered_or_fails_with_what_it_threw() {
    assertThat(calls.start("lane", () -> 7)).succeedsWithin(calls.patience()).isEqualTo(7);
    assertThatThrownBy(
            () ->
                calls
                    .start(
                        "lane",
                        () -> {
                          throw new NoClassDefFoundError("x");
                        })
                    .get(5, TimeUnit.SECONDS))
        .hasCauseInstanceOf(NoClassDefFoundError.class);
  }

  @Test
  void the_outcome_of_a_call_that_takes_too_long_is_unknown() {
    assertThatThrownBy(() -> calls.start("lane", this::hang).get(5, TimeUnit.SECONDS))
        .hasCauseInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("no answer within PT0.1S");
  }

  @Test
  void calls_that_ignore_their_interruption_take_no_thread_from_others() {
    List<CompletableFuture<Integer>> stuck = hangIn("lane");
    calls.await(stuck, calls.patience());

    assertThat(stuck).allMatch(CompletableFuture::isCompletedExceptionally);
    assertThat(calls.start("lane", () -> 1)).succeedsWithin(calls.patience()).isEqualTo(1);
  }

  @Test
  void one_lane_does_not_wait_for_another() {
    List<CompletableFuture<Integer>> dark = hangIn("dark");

    assertThat(calls.start("bright", () -> 1)).succeedsWithin(calls.patience());
    assertThat(dark).hasSize(MORE_THAN_A_LANE_MAKES_AT_ONCE);
  }

  private List<CompletableFuture<Integer>> hangIn(String lane) {
    List<CompletableFuture<Integer>> stuck = new ArrayList<>();
    for (int i = 0; i < MORE_THAN_A_LANE_MAKES_AT_ONCE; i++) {
      stuck.add(calls.start(lane, this::hang));
    }
    return stuck;
  }

  private int hang() {
    boolean ended = false;
    while (!ended) {
      try {
        end.await();
        ended = true;
      } catch (InterruptedException e) {
        // it is meant to ignore this
      }
    }
    return 0;
  }
}

package io.github.drsorchestration.aws.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetriesTest {

  private static final String READ = "Read";
  private static final Retries QUICK = new Retries(3, Duration.ofMillis(1), Duration.ofMillis(2));

  private final AtomicInteger attempts = new AtomicInteger();

  static List<ServiceException> passing() {
    return List.of(
        new ThrottledException(READ, "too fast", null),
        new ThrottledException(READ, "too fast", Duration.ZERO),
        new ServiceUnavailableException(READ, "down"),
        new OutcomeUnknownException(READ, "lost"));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void what_may_pass_is_repeated_and_in_the_end_reported_as_it_is(ServiceException failure) {
    assertThatThrownBy(() -> fail(QUICK, failure)).isSameAs(failure);
    assertThat(attempts).hasValue(4);
  }

  static List<ServiceException> lasting() {
    return List.of(
        new ThrottledException(READ, "much too fast", Duration.ofSeconds(3)),
        new AccessDeniedException(READ, "not you"),
        new ServiceUnavailableException("AssumeRole", "was repeated where it happened"));
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void what_will_not_pass_soon_is_reported_at_once(ServiceException failure) {
    assertThatThrownBy(() -> fail(QUICK, failure)).isSameAs(failure);
    assertThat(attempts).hasValue(1);
  }

  @Test
  void an_attempt_that_succeeds_is_the_last_one() {
    String result =
        QUICK.run(
            Retries.transientFailureOf(READ),
            () -> {
              if (attempts.incrementAndGet() < 3) {
                throw new ServiceUnavailableException(READ, "down");
              }
              return "done";
            });

    assertThat(result).isEqualTo("done");
    assertThat(attempts).hasValue(3);
  }

  @Test
  void an_interruption_ends_the_pauses_and_leaves_the_failure_before_it() {
    ServiceException failure = new ServiceUnavailableException(READ, "down");
    Retries slow = new Retries(3, Duration.ofMinutes(1), Duration.ofMinutes(1));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> fail(slow, failure)).isSameAs(failure);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(attempts).hasValue(1);
  }

  private void fail(Retries retries, ServiceException failure) {
    retries.run(
        Retries.transientFailureOf(READ),
        () -> {
          attempts.incrementAndGet();
          throw failure;
        });
  }
}

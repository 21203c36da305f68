package io.github.drsorchestration.core.engine.edge;

import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.attempt;
import static io.github.drsorchestration.core.engine.Samples.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.server.JobStatus;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.engine.Fakes;
import io.github.drsorchestration.core.engine.decision.EffectResult;
import io.github.drsorchestration.core.engine.edge.cache.JobCache;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JobStarterTest {

  private static final RecoveryJob JOB = job("j1", JobStatus.PENDING, "a").build();

  private final Fakes fakes = new Fakes();
  private final JobCache cache = new JobCache(fakes.recovery, fakes.time);
  private final JobStarter starter = new JobStarter(fakes.time, cache);

  @Test
  void a_job_that_was_started_is_told_and_counts_before_drs_lists_it() {
    assertThat(start()).isEqualTo(new EffectResult.JobStarted("x/0/1", JOB));
    assertThat(cache.recent(PLACE, fakes.time.now(), Duration.ZERO).value()).containsExactly(JOB);
  }

  static Stream<Arguments> calls_that_took_no_effect() {
    return Stream.of(
        Arguments.of(new QuotaExceededException("start", "full"), FailureCode.NO_ROOM, 30),
        Arguments.of(
            new ServiceUnavailableException("start", "down"), FailureCode.SERVICE_UNAVAILABLE, 15),
        Arguments.of(
            new ThrottledException("start", "slow", null), FailureCode.SERVICE_UNAVAILABLE, 15),
        Arguments.of(
            new ThrottledException("start", "slow", Duration.ofSeconds(7)),
            FailureCode.SERVICE_UNAVAILABLE,
            7),
        Arguments.of(new AccessDeniedException("start", "no"), FailureCode.ACCESS_DENIED, 0),
        Arguments.of(new NotInitializedException("start", "no"), FailureCode.ACCESS_DENIED, 0),
        Arguments.of(new CallRejectedException("start", "bad"), FailureCode.CALL_REJECTED, 0));
  }

  @ParameterizedTest
  @MethodSource
  void calls_that_took_no_effect(RuntimeException failure, FailureCode code, int retryAfter) {
    EffectResult.JobRejected rejected = (EffectResult.JobRejected) start(failure);

    assertThat(rejected.attemptId()).isEqualTo("x/0/1");
    assertThat(rejected.why().code()).isEqualTo(code);
    assertThat(rejected.why().message()).isEqualTo(failure.getMessage());
    assertThat(rejected.retryAfter()).isEqualTo(Optional.of(Duration.ofSeconds(retryAfter)));
  }

  static Stream<Arguments> calls_that_may_have_taken_effect() {
    return Stream.of(
        Arguments.of(new ServerBusyException("start", "conflict"), 60),
        Arguments.of(new OutcomeUnknownException("start", "timeout"), 90),
        Arguments.of(new IllegalStateException("a defect of the adapter"), 90));
  }

  @ParameterizedTest
  @MethodSource
  void calls_that_may_have_taken_effect(RuntimeException failure, int lookForSeconds) {
    assertThat(start(failure))
        .isEqualTo(
            new EffectResult.JobOutcomeUnknown(
                "x/0/1",
                failure.getMessage(),
                Duration.ofSeconds(lookForSeconds),
                failure instanceof ServerBusyException));
  }

  @Test
  void a_step_that_was_too_slow_does_not_act_any_more() {
    fakes.time.advance(Duration.ofSeconds(30));
    EffectResult.JobRejected rejected = (EffectResult.JobRejected) start();

    assertThat(rejected.why().code()).isEqualTo(FailureCode.NEVER_HAPPENED);
    assertThat(cache.recent(PLACE, fakes.time.now(), Duration.ZERO).value()).isEmpty();
  }

  private EffectResult start() {
    return starter.start(attempt("x/0/1", AttemptStatus.INTENDED, "a").build(), () -> JOB);
  }

  private EffectResult start(RuntimeException failure) {
    return starter.start(
        attempt("x/0/1", AttemptStatus.INTENDED, "a").build(),
        () -> {
          throw failure;
        });
  }
}

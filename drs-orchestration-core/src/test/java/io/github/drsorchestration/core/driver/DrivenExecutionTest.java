package io.github.drsorchestration.core.driver;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.core.engine.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class DrivenExecutionTest {

  @Test
  void what_was_let_go_of_cannot_be_woken_again_so_that_nothing_is_driven_unknown_to_the_driver() {
    HandTime time = new HandTime(Instant.EPOCH);
    Map<String, DrivenExecution> driven = new ConcurrentHashMap<>();
    DrivenExecution execution =
        new DrivenExecution(
            "x", id -> new StepResult(Optional.empty()), time, Runnable::run, driven);
    driven.put("x", execution);
    assertThat(execution.wake()).isTrue();
    time.advance(Duration.ZERO);
    assertThat(driven).isEmpty();

    assertThat(execution.wake()).isFalse();
    assertThat(time.planned()).isEmpty();
  }
}

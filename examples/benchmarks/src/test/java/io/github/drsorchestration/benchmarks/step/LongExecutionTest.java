package io.github.drsorchestration.benchmarks.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LongExecutionTest {

  @Test
  void every_step_finds_the_same() {
    LongExecution execution = LongExecution.of(100, Duration.ofSeconds(630));
    Object first = execution.step();
    assertThat(execution.step()).isEqualTo(first);
  }
}

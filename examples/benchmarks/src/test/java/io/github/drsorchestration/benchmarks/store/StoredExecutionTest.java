package io.github.drsorchestration.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoredExecutionTest {

  @Test
  void every_turn_makes_the_same_calls_one_to_read_and_one_to_write() {
    StoredExecution nothingNew = new StoredExecution("test-read-", 30, Duration.ZERO);
    StoredExecution launched = new StoredExecution("test-write-", 30, Duration.ofSeconds(630));

    for (int turn = 0; turn < 3; turn++) {
      assertThat(nothingNew.turn().calls()).isEqualTo(1);
      StoredExecution.Turn saved = launched.turn();
      assertThat(saved.calls()).isEqualTo(2);
      assertThat(saved.sent()).isBetween(2_000L, 50_000L);
    }
  }
}

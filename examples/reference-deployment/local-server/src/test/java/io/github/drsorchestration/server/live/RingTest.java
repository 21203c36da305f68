package io.github.drsorchestration.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.server.gameday.Shop;
import io.github.drsorchestration.server.gameday.rehearsal.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class RingTest {

  private final Execution execution =
      Stage.of(Shop.rehearsal(Shop.databases()), List.of()).execution();
  private final Ring ring = new Ring("boot");

  private Execution version(long number) {
    return execution.toBuilder().version(number).build();
  }

  @Test
  void a_large_execution_is_kept_once_however_often_it_changes() {
    String first = ring.id(ring.add(version(1), "state", "{}").number());
    for (int i = 2; i <= 100; i++) {
      ring.add(version(i), "state", "{}");
    }

    assertThat(ring.after(first).orElseThrow())
        .hasSize(99)
        .extracting(Ring.Update::execution)
        .containsOnly(version(1));
  }

  @Test
  void an_execution_that_is_long_over_is_forgotten() {
    ring.add(version(1), "state", "{}");
    for (int i = 0; i < 5_000; i++) {
      ring.add(version(1).toBuilder().executionId("another").build(), "state", "{}");
    }

    assertThat(ring.add(version(2), "state", "{}").execution()).isEqualTo(version(2));
  }
}

package io.github.drsorchestration.server.gameday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.ThrottledException;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final Turns turns = new Turns(2, "runCounterfactual");

  @Test
  void a_third_at_once_is_to_come_again() {
    assertThatThrownBy(() -> turns.take(() -> turns.take(() -> turns.take(() -> "third"))))
        .isInstanceOf(ThrottledException.class)
        .hasMessageContaining("others are being run");
  }

  @Test
  void a_turn_is_over_however_it_ends() {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  turns.take(
                      () -> {
                        throw new IllegalStateException("broken");
                      }))
          .hasMessage("broken");
    }
    assertThat(turns.take(() -> turns.take(() -> "second"))).isEqualTo("second");
  }
}

package io.github.drsorchestration.benchmarks.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlternatingTest {

  @Test
  void each_turn_is_taken_both_ways_and_neither_always_goes_first() {
    List<String> taken = new ArrayList<>();

    Alternating unused =
        Alternating.of(1, turn -> taken.add("a" + turn), turn -> taken.add("b" + turn));

    assertThat(taken).containsExactly("a0", "b0", "b1", "a1");
  }
}

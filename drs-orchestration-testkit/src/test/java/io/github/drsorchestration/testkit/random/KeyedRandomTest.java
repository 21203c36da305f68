package io.github.drsorchestration.testkit.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedRandomTest {

  private final KeyedRandom random = new KeyedRandom(42);

  @Test
  void a_draw_depends_on_the_seed_and_the_subject_alone() {
    assertThat(random.draw("launch", "s-1", 1))
        .isEqualTo(new KeyedRandom(42).draw("launch", "s-1", 1));
    assertThat(random.draw("launch", "s-1", 1)).isNotEqualTo(random.draw("launch", "s-1", 2));
    assertThat(random.draw("launch", "s-1", 1))
        .isNotEqualTo(new KeyedRandom(43).draw("launch", "s-1", 1));
    assertThat(random.draw("ab", "c")).isNotEqualTo(random.draw("a", "bc"));
  }

  @Test
  void durations_lie_between_the_bounds_and_reach_both() {
    Duration least = Duration.ofMillis(10);
    Duration most = Duration.ofMillis(13);

    assertThat(IntStream.range(0, 200).mapToObj(n -> random.between(least, most, n)))
        .allSatisfy(drawn -> assertThat(drawn).isBetween(least, most))
        .contains(least, most);
    assertThat(random.between(most, most, "any")).isEqualTo(most);
    assertThatThrownBy(() -> random.between(most, least, "any"))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void something_hits_about_as_often_as_its_probability_says() {
    long hits = IntStream.range(0, 10_000).filter(n -> random.hits(0.3, "fault", n)).count();

    assertThat(hits).isBetween(2_850L, 3_150L);
    assertThat(IntStream.range(0, 1_000)).noneMatch(n -> random.hits(0, n));
    assertThat(IntStream.range(0, 1_000)).allMatch(n -> random.hits(1, n));
  }

  @Test
  void hexadecimal_digits_are_as_many_as_wanted() {
    assertThat(random.hex(13, "instance")).matches("[0-9a-f]{13}");
    assertThat(random.hex(16, "instance")).endsWith(random.hex(13, "instance"));
  }
}

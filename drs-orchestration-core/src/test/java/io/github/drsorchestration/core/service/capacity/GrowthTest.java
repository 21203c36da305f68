package io.github.drsorchestration.core.service.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowthTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void servers_of_the_last_three_months_are_counted_and_the_rest_is_projected() {
    List<Instant> additions = added(200, 90, 80, 70, 60, 50, 40, 30, 20, 10);

    assertThat(growth(additions, 255))
        .isEqualTo(Optional.of(new Growth(9, 90, 0.1, Optional.of(450L))));
  }

  @Test
  void the_time_begins_with_the_first_server() {
    assertThat(growth(added(30, 15, 1), 3))
        .isEqualTo(Optional.of(new Growth(3, 30, 0.1, Optional.of(2970L))));
  }

  @Test
  void a_first_day_with_many_servers_is_taken_for_a_week() {
    List<Instant> additions = IntStream.range(0, 70).mapToObj(it -> NOW).toList();

    assertThat(growth(additions, 70))
        .isEqualTo(Optional.of(new Growth(70, 7, 10, Optional.of(23L))));
  }

  @Test
  void without_growth_the_quota_is_never_full() {
    assertThat(growth(added(400, 300), 2))
        .isEqualTo(Optional.of(new Growth(0, 90, 0, Optional.empty())));
  }

  @Test
  void a_quota_that_is_full_is_full_today() {
    assertThat(growth(added(10), 300).flatMap(Growth::daysUntilFull)).contains(0L);
  }

  @Test
  void where_nobody_knows_when_servers_were_added_there_is_none() {
    assertThat(growth(List.of(), 20)).isEmpty();
  }

  private static Optional<Growth> growth(List<Instant> additions, int used) {
    return Growth.of(additions, Usage.of(used, 300), NOW);
  }

  private static List<Instant> added(int... daysAgo) {
    return IntStream.of(daysAgo).mapToObj(it -> NOW.minus(Duration.ofDays(it))).toList();
  }
}

package io.github.drsorchestration.server.gameday.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GameClockTest {

  private static final Instant START = Instant.parse("2026-03-01T06:20:00Z");

  @Test
  void a_minute_is_an_hour_at_sixty_times_the_speed() {
    GameClock clock = new GameClock(60, START);

    assertThat(clock.passed(START.plusSeconds(60))).isEqualTo(Duration.ofHours(1));
    assertThat(clock.passed(START.plusSeconds(60))).isZero();
    assertThat(clock.passed(START.plusMillis(60_500))).isEqualTo(Duration.ofSeconds(30));
    assertThat(clock.isCommanded()).isFalse();
  }

  @Test
  void a_clock_of_the_service_that_is_put_back_stops_the_game_and_does_not_turn_it_back() {
    GameClock clock = new GameClock(60, START);

    assertThat(clock.passed(START.minusSeconds(10))).isZero();
    assertThat(clock.passed(START.plusSeconds(1))).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void time_on_command_does_not_pass_by_itself() {
    GameClock clock = new GameClock(0, START);

    assertThat(clock.passed(START.plusSeconds(60))).isZero();
    assertThat(clock.isCommanded()).isTrue();
  }
}

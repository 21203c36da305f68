package io.github.drsorchestration.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private final VirtualTime time = VirtualTime.startingAt(Instant.EPOCH);
  private final RateLimit limit = new RateLimit(time, 3, Duration.ofSeconds(10));

  @Test
  void some_come_at_once_and_the_others_one_after_the_other() {
    for (int i = 0; i < 3; i++) {
      assertThat(limit.tryOnce("ada")).isEmpty();
    }
    assertThat(limit.tryOnce("ada")).contains(Duration.ofSeconds(10));
    assertThat(limit.tryOnce("bob")).isEmpty();

    time.advance(Duration.ofSeconds(10));
    assertThat(limit.tryOnce("ada")).isEmpty();
    assertThat(limit.tryOnce("ada")).isPresent();
  }
}

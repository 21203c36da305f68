package io.github.drsorchestration.core.engine.edge.cache;

import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentionTest {

  private static final AccountRegion ELSEWHERE = new AccountRegion("111122223333", "us-east-1");
  private final Contention contention = new Contention();

  @Test
  void whoever_asks_is_one_of_them_waiting_or_not() {
    assertThat(contention.contenders(PLACE, "x", NOW)).isEqualTo(1);
    contention.waits("x", Set.of(PLACE), NOW);
    assertThat(contention.contenders(PLACE, "x", NOW)).isEqualTo(1);
    assertThat(contention.contenders(PLACE, "y", NOW)).isEqualTo(2);
  }

  @Test
  void whoever_waits_elsewhere_is_none_of_them() {
    contention.waits("x", Set.of(ELSEWHERE), NOW);

    assertThat(contention.contenders(PLACE, "y", NOW)).isEqualTo(1);
  }

  @Test
  void whoever_waits_no_more_is_none_of_them() {
    contention.waits("x", Set.of(PLACE, ELSEWHERE), NOW);
    contention.waits("x", Set.of(ELSEWHERE), NOW);

    assertThat(contention.contenders(PLACE, "y", NOW)).isEqualTo(1);
    assertThat(contention.contenders(ELSEWHERE, "y", NOW)).isEqualTo(2);
  }

  @Test
  void whoever_was_not_heard_of_for_a_minute_is_none_of_them() {
    contention.waits("x", Set.of(PLACE), NOW);

    assertThat(contention.contenders(PLACE, "y", NOW.plusSeconds(59))).isEqualTo(2);
    assertThat(contention.contenders(PLACE, "y", NOW.plusSeconds(60))).isEqualTo(1);
  }
}

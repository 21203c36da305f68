package io.github.drsorchestration.core.engine.edge.cache;

import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.engine.decision.Demand;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentionTest {

  private static final AccountRegion ELSEWHERE = new AccountRegion("111122223333", "us-east-1");
  private static final Demand FIVE = new Demand(3, 1, 5, false);
  private static final Demand TWO = new Demand(3, 1, 2, false);
  private final Contention contention = new Contention();

  @Test
  void an_execution_hears_what_others_want_and_not_what_it_wants_itself() {
    contention.waits("x", Map.of(PLACE, FIVE), NOW);

    assertThat(contention.others(PLACE, "x", NOW)).isEmpty();
    assertThat(contention.others(PLACE, "y", NOW)).containsExactly(FIVE);
  }

  @Test
  void demand_elsewhere_does_not_count_here() {
    contention.waits("x", Map.of(ELSEWHERE, FIVE), NOW);

    assertThat(contention.others(PLACE, "y", NOW)).isEmpty();
  }

  @Test
  void the_last_announcement_counts() {
    contention.waits("x", Map.of(PLACE, FIVE, ELSEWHERE, FIVE), NOW);
    contention.waits("x", Map.of(ELSEWHERE, TWO), NOW);

    assertThat(contention.others(PLACE, "y", NOW)).isEmpty();
    assertThat(contention.others(ELSEWHERE, "y", NOW)).containsExactly(TWO);
  }

  @Test
  void an_announcement_counts_for_a_minute() {
    contention.waits("x", Map.of(PLACE, FIVE), NOW);

    assertThat(contention.others(PLACE, "y", NOW.plusSeconds(59))).containsExactly(FIVE);
    assertThat(contention.others(PLACE, "y", NOW.plusSeconds(60))).isEmpty();
  }
}

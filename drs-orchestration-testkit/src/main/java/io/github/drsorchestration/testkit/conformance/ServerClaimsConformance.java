package io.github.drsorchestration.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.port.store.ServerClaims;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ServerClaims} must do. */
public abstract class ServerClaimsConformance {

  private static final int RACERS = 8;
  private static final String A = serverId(1);
  private static final String B = serverId(2);
  private static final String C = serverId(3);

  @SuppressWarnings("NullAway.Init") // JUnit calls open() before each test.
  private ServerClaims claims;

  protected ServerClaimsConformance() {}

  /** A new port, without claims. */
  protected abstract ServerClaims noClaims();

  @BeforeEach
  final void open() {
    claims = noClaims();
  }

  @Test
  void free_servers_are_claimed() {
    assertThat(claims.claim("first", Set.of(A, B))).isEmpty();

    assertThat(claims.holders(Set.of(A, B, C))).isEqualTo(Map.of(A, "first", B, "first"));
  }

  @Test
  void all_servers_are_claimed_or_none() {
    claims.claim("first", Set.of(A));

    assertThat(claims.claim("second", Set.of(A, B, C))).isEqualTo(Map.of(A, "first"));

    assertThat(claims.holders(Set.of(A, B, C))).isEqualTo(Map.of(A, "first"));
  }

  @Test
  void a_claim_may_be_repeated_and_extended() {
    claims.claim("first", Set.of(A));

    assertThat(claims.claim("first", Set.of(A, B))).isEmpty();

    assertThat(claims.holders(Set.of(A, B))).isEqualTo(Map.of(A, "first", B, "first"));
  }

  @Test
  void a_refused_claim_keeps_what_the_execution_held_before() {
    claims.claim("first", Set.of(A));
    claims.claim("second", Set.of(B));

    assertThat(claims.claim("second", Set.of(A, B, C))).isEqualTo(Map.of(A, "first"));

    assertThat(claims.holders(Set.of(A, B, C))).isEqualTo(Map.of(A, "first", B, "second"));
  }

  @Test
  void released_servers_are_free_and_the_others_are_not() {
    claims.claim("first", Set.of(A, B));

    claims.release("first", Set.of(A));

    assertThat(claims.holders(Set.of(A, B))).isEqualTo(Map.of(B, "first"));
    assertThat(claims.claim("second", Set.of(A))).isEmpty();
  }

  @Test
  void nobody_releases_what_somebody_else_holds() {
    claims.claim("first", Set.of(A));

    claims.release("second", Set.of(A, B));

    assertThat(claims.holders(Set.of(A, B))).isEqualTo(Map.of(A, "first"));
  }

  @Test
  void a_release_may_be_repeated() {
    claims.claim("first", Set.of(A));
    claims.release("first", Set.of(A));
    claims.claim("second", Set.of(A));

    claims.release("first", Set.of(A));

    assertThat(claims.holders(Set.of(A))).isEqualTo(Map.of(A, "second"));
  }

  @Test
  void hundreds_of_servers_are_claimed_at_once() {
    Set<String> many = new TreeSet<>(IntStream.range(0, 350).mapToObj(n -> serverId(n)).toList());
    claims.claim("first", Set.of(serverId(349)));

    assertThat(claims.claim("second", many)).isEqualTo(Map.of(serverId(349), "first"));
    assertThat(claims.holders(many)).hasSize(1);
    assertThat(claims.claim("first", many)).isEmpty();
    assertThat(claims.holders(many)).hasSize(350);
  }

  @Test
  void of_executions_that_claim_one_server_exactly_one_gets_it() {
    List<Object> outcomes = Race.of(RACERS, racer -> claims.claim("racer-" + racer, Set.of(A)));

    assertThat(outcomes.stream().filter(Map.of()::equals)).hasSize(1);
    String winner = "racer-" + outcomes.indexOf(Map.of());
    assertThat(claims.holders(Set.of(A))).isEqualTo(Map.of(A, winner));
  }

  @Test
  void of_executions_whose_servers_overlap_none_gets_a_part() {
    List<Object> outcomes =
        Race.of(RACERS, racer -> claims.claim("racer-" + racer, neighbours(racer)));

    Set<String> all = new TreeSet<>(IntStream.range(0, RACERS).mapToObj(n -> serverId(n)).toList());
    Map<String, String> holders = claims.holders(all);
    for (int racer = 0; racer < RACERS; racer++) {
      String name = "racer-" + racer;
      long held = holders.values().stream().filter(name::equals).count();
      assertThat(held).isEqualTo(outcomes.get(racer).equals(Map.of()) ? 2 : 0);
    }
    assertThat(holders).isNotEmpty();
  }

  private static Set<String> neighbours(int racer) {
    return Set.of(serverId(racer), serverId((racer + 1) % RACERS));
  }

  private static String serverId(int number) {
    return String.format("s-%017d", number);
  }
}

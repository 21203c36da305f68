package io.github.drsorchestration.core.engine.edge;

import static io.github.drsorchestration.core.engine.Given.wave;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.core.engine.FakeClaims;
import io.github.drsorchestration.core.engine.FakeStore;
import io.github.drsorchestration.core.engine.Situation;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  private static final Set<String> A = Set.of(id("a"));

  private final FakeClaims held = new FakeClaims();
  private final FakeStore executions = new FakeStore();
  private final Claims claims = new Claims(held, executions);

  @Test
  void free_servers_are_claimed() {
    assertThat(claims.claim("x", 0, A)).isEmpty();
    assertThat(claims.holders(A)).isEmpty(); // there is no execution x
    store("x", ExecutionStatus.RUNNING, 0, true);
    assertThat(claims.holders(A)).isEqualTo(Map.of(id("a"), "x"));
  }

  @Test
  void all_servers_are_claimed_or_none() {
    store("y", ExecutionStatus.RUNNING, 0, true);
    claims.claim("y", 0, Set.of(id("b")));

    assertThat(claims.claim("x", 0, Set.of(id("a"), id("b")))).isEqualTo(Map.of(id("b"), "y"));
    assertThat(held.held()).containsOnlyKeys(id("b"));
  }

  @Test
  void the_holder_is_told_by_its_execution_whatever_its_round() {
    store("y", ExecutionStatus.RUNNING, 3, true);
    claims.claim("y", 3, A);

    assertThat(held.held()).containsEntry(id("a"), "y~3");
    assertThat(claims.claim("x", 0, A)).isEqualTo(Map.of(id("a"), "y"));
  }

  @Test
  void a_late_release_of_an_earlier_round_frees_nothing() {
    store("x", ExecutionStatus.RUNNING, 1, true);
    claims.claim("x", 1, A);
    claims.release("x", 0, A);

    assertThat(claims.holders(A)).isEqualTo(Map.of(id("a"), "x"));
  }

  @Test
  void what_an_earlier_round_left_behind_holds_nobody_up() {
    claims.claim("y", 0, A);
    store("y", ExecutionStatus.RUNNING, 1, true);

    assertThat(claims.holders(A)).isEmpty();
    assertThat(claims.claim("x", 0, A)).isEmpty();
    assertThat(held.held()).containsEntry(id("a"), "x");
  }

  @Test
  void what_an_ended_execution_left_behind_holds_nobody_up() {
    claims.claim("y", 0, A);
    store("y", ExecutionStatus.FAILED, 0, false);

    assertThat(claims.claim("x", 0, A)).isEmpty();
  }

  @Test
  void an_ended_execution_that_has_not_released_its_servers_yet_holds_them() {
    claims.claim("y", 0, A);
    store("y", ExecutionStatus.FAILED, 0, true);

    assertThat(claims.claim("x", 0, A)).isEqualTo(Map.of(id("a"), "y"));
  }

  @Test
  void an_ended_execution_holds_what_it_works_with_and_not_what_it_has_let_go_of() {
    claims.claim("y", 0, Set.of(id("a"), id("b")));
    executions.put(
        Situation.in(ExecutionStatus.COMPLETED, wave("db"))
            .with(b -> b.executionId("y").holdsServers(true).addReleasedServerIds(id("b")))
            .execution());

    assertThat(claims.holders(Set.of(id("a"), id("b")))).isEqualTo(Map.of(id("a"), "y"));
    assertThat(claims.claim("x", 0, Set.of(id("b")))).isEmpty();
    assertThat(claims.claim("x", 0, A)).isEqualTo(Map.of(id("a"), "y"));
    assertThat(held.held()).containsEntry(id("b"), "x");
  }

  @Test
  void a_claim_may_be_repeated() {
    store("x", ExecutionStatus.PENDING, 0, true);
    claims.claim("x", 0, A);

    assertThat(claims.claim("x", 0, A)).isEmpty();
  }

  private void store(String executionId, ExecutionStatus status, int reopened, boolean holds) {
    executions.put(
        Situation.in(status, wave("db"))
            .with(b -> b.executionId(executionId).reopened(reopened).holdsServers(holds))
            .execution());
  }
}

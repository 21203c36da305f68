package io.github.drsorchestration.core.service.cache;

import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.engine.Fakes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachedReadTest {

  private static final AccountRegion ELSEWHERE = new AccountRegion("444455556666", "us-east-1");
  private static final Duration MAX_AGE = Duration.ofMinutes(5);

  private final Fakes world = new Fakes();
  private final List<AccountRegion> asked = new ArrayList<>();
  private boolean dark;
  private final CachedRead<String> read =
      new CachedRead<>(world.ports().build(), "quotas", MAX_AGE, this::answer);

  private String answer(AccountRegion where) {
    asked.add(where);
    if (dark) {
      throw new ServiceUnavailableException("ListServiceQuotas", "no answer from " + where);
    }
    return where.region() + " " + asked.size();
  }

  private void pass(Duration duration) {
    world.time.advance(duration);
  }

  @Test
  void a_young_answer_is_given_again_with_its_age() {
    Dated<String> first = read.in(PLACE);
    pass(Duration.ofMinutes(5));
    Dated<String> second = read.in(PLACE);

    assertThat(asked).hasSize(1);
    assertThat(second.value()).isEqualTo(first.value());
    assertThat(second.freshness().age()).isEqualTo(Duration.ofMinutes(5));
    assertThat(second.freshness().stale()).isFalse();
    assertThat(second.freshness().asOf()).isEqualTo(first.freshness().asOf());
  }

  @Test
  void an_old_answer_is_asked_for_again() {
    read.in(PLACE);
    pass(MAX_AGE.plusSeconds(1));

    assertThat(read.in(PLACE).value()).isEqualTo("eu-west-1 2");
    assertThat(read.in(PLACE).freshness().age()).isZero();
  }

  @Test
  void a_fresh_answer_is_asked_for_however_young_the_last_one_is() {
    read.in(PLACE);

    assertThat(read.in(PLACE, true).value()).isEqualTo("eu-west-1 2");
  }

  @Test
  void places_have_answers_of_their_own() {
    assertThat(read.in(PLACE).value()).isEqualTo("eu-west-1 1");
    assertThat(read.in(ELSEWHERE).value()).isEqualTo("us-east-1 2");
  }

  @Test
  void where_a_place_fails_its_last_answer_is_given_with_the_problem() {
    read.in(PLACE);
    pass(Duration.ofHours(1));
    dark = true;
    Dated<String> old = read.in(PLACE);

    assertThat(old.value()).isEqualTo("eu-west-1 1");
    assertThat(old.freshness().stale()).isTrue();
    assertThat(old.freshness().age()).isEqualTo(Duration.ofHours(1));
    assertThat(old.freshness().problem().orElseThrow()).contains("no answer from " + PLACE);
  }

  @Test
  void a_place_that_has_failed_is_left_alone_for_a_moment_and_tried_again_then() {
    read.in(PLACE);
    pass(Duration.ofHours(1));
    dark = true;
    read.in(PLACE);
    read.in(PLACE);
    assertThat(asked).hasSize(2);

    pass(Duration.ofSeconds(16));
    dark = false;
    assertThat(read.in(PLACE).value()).isEqualTo("eu-west-1 3");
    assertThat(read.in(PLACE).freshness().problem()).isEmpty();
  }

  @Test
  void a_place_that_never_answered_fails_as_it_does() {
    dark = true;

    assertThatThrownBy(() -> read.in(PLACE))
        .isInstanceOf(ServiceUnavailableException.class)
        .hasMessageContaining("no answer from " + PLACE);
    assertThat(read.ifAnswered(PLACE, false)).isEmpty();
    assertThat(read.lastAnswer(PLACE)).isEmpty();
  }

  @Test
  void a_defect_is_not_hidden_behind_an_old_answer() {
    boolean[] broken = {false};
    CachedRead<String> defective =
        new CachedRead<>(
            world.ports().build(),
            "quotas",
            MAX_AGE,
            where -> {
              if (broken[0]) {
                throw new IllegalStateException("a defect");
              }
              return "fine";
            });
    defective.in(PLACE);
    broken[0] = true;

    assertThatThrownBy(() -> defective.in(PLACE, true)).hasMessage("a defect");
  }

  @Test
  void a_place_that_hangs_is_waited_for_shortly_where_there_is_an_older_answer() {
    read.in(PLACE);
    pass(Duration.ofHours(1));
    world.calls.hold("look at " + PLACE);
    Dated<String> old = read.in(PLACE);

    assertThat(old.value()).isEqualTo("eu-west-1 1");
    assertThat(old.freshness().problem().orElseThrow()).contains("no answer within 5 seconds");
    assertThat(world.calls.awaited()).last().isEqualTo(CachedRead.PATIENCE_WITH_ANSWER);
    assertThat(read.in(ELSEWHERE).value()).isEqualTo("us-east-1 2");
  }

  @Test
  void what_comes_late_is_remembered() {
    read.in(PLACE);
    pass(Duration.ofHours(1));
    world.calls.hold("look at " + PLACE);
    read.in(PLACE);
    pass(Duration.ofSeconds(10));
    world.calls.release();

    Dated<String> late = read.in(PLACE);
    assertThat(late.value()).isEqualTo("eu-west-1 2");
    assertThat(late.freshness().age()).isEqualTo(Duration.ofSeconds(10));
    assertThat(late.freshness().problem()).isEmpty();
  }

  @Test
  void who_asks_while_another_one_does_shares_the_call_unless_it_hangs() {
    world.calls.hold("look at " + PLACE);
    assertThat(read.ifAnswered(PLACE, false)).isEmpty();
    pass(Duration.ofSeconds(20));
    assertThat(read.ifAnswered(PLACE, false)).isEmpty();
    assertThat(world.calls.heldUp()).isEqualTo(1);

    pass(Duration.ofSeconds(20));
    assertThat(read.ifAnswered(PLACE, false)).isEmpty();
    assertThat(world.calls.heldUp()).isEqualTo(2);
  }

  @Test
  void only_so_many_places_are_remembered() {
    read.in(PLACE);
    for (int i = 0; i < CachedRead.MAX_PLACES; i++) {
      read.in(new AccountRegion("%012d".formatted(i), "eu-west-1"));
    }

    assertThat(read.lastAnswer(PLACE)).isEmpty();
  }
}

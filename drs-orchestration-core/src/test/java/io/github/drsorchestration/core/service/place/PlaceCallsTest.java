package io.github.drsorchestration.core.service.place;

import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.engine.HandCalls;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceCallsTest {

  private static final AccountRegion ELSEWHERE = new AccountRegion("444455556666", "us-east-1");

  private final HandCalls calls = new HandCalls();
  private final PlaceCalls places = new PlaceCalls(calls);

  @Test
  void what_each_place_has_is_put_together() {
    PerPlace<String> found =
        places.each(List.of(PLACE, ELSEWHERE), where -> List.of(where.region()));

    assertThat(found).isEqualTo(new PerPlace<>(List.of("eu-west-1", "us-east-1"), List.of()));
  }

  @Test
  void a_place_that_fails_is_named_with_its_reason_and_the_others_are_not_affected() {
    PerPlace<String> found =
        places.each(
            List.of(PLACE, ELSEWHERE),
            where -> {
              if (where.equals(PLACE)) {
                throw new IllegalStateException("the role is gone");
              }
              return List.of(where.region());
            });

    assertThat(found.items()).containsExactly("us-east-1");
    assertThat(found.problems())
        .containsExactly(
            new PlaceProblem(PLACE, PlaceProblemCode.FAILED, "the role is gone", "see its log"));
  }

  @Test
  void an_error_without_a_message_is_named_by_its_type() {
    PerPlace<String> found =
        places.each(
            Set.of(PLACE),
            where -> {
              throw new StackOverflowError();
            });

    assertThat(found.problems())
        .extracting(PlaceProblem::problem)
        .containsExactly("java.lang.StackOverflowError");
  }

  @Test
  void a_place_that_does_not_answer_is_waited_for_no_longer_than_that() {
    calls.hold("look at " + PLACE);

    PerPlace<String> found =
        places.each(List.of(PLACE, ELSEWHERE), where -> List.of(where.region()));

    assertThat(found.items()).containsExactly("us-east-1");
    assertThat(found.problems())
        .containsExactly(
            new PlaceProblem(
                PLACE,
                PlaceProblemCode.NO_ANSWER_IN_TIME,
                "no answer within 30 seconds",
                "try again"));
    assertThat(calls.awaited()).containsExactly(PlaceCalls.PATIENCE);
  }

  @Test
  void answers_come_in_the_order_of_the_questions() {
    List<Answer<String, Integer>> answers =
        places.answers(List.of("ccc", "a", "bb"), any -> PLACE, String::length);

    assertThat(answers).extracting(it -> it.value().orElseThrow()).containsExactly(3, 1, 2);
  }
}

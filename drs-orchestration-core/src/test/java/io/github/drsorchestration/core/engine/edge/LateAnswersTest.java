package io.github.drsorchestration.core.engine.edge;

import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.engine.Fakes;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.edge.cache.Contention;
import io.github.drsorchestration.core.engine.edge.cache.JobCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a step does about answers that take long, and the next one with those that came late. */
class LateAnswersTest {

  private static final Question.ServerNow SERVER = new Question.ServerNow(PLACE, id("a"));

  private final Fakes fakes = new Fakes();
  private final List<String> woken = new ArrayList<>();
  private final Observer observer = observer();

  @BeforeEach
  void a_place_does_not_answer() {
    fakes.recovery.servers("a");
    fakes.calls.hold("drs " + PLACE);
  }

  @Test
  void a_step_goes_on_without_an_answer_that_is_on_its_way() {
    Answers answers = step(SERVER);

    assertThat(answers.open()).isEmpty();
    assertThat(answers.anyAwaited()).isTrue();
    assertThat(answers.failure(SERVER).orElseThrow().lasting()).isFalse();
    assertThat(fakes.calls.awaited()).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void a_place_that_does_not_answer_holds_up_no_other() {
    AccountRegion elsewhere = new AccountRegion("444455556666", "eu-west-1");
    Question.ServerNow other = new Question.ServerNow(elsewhere, id("a"));

    assertThat(step(SERVER, other).ask(other)).isPresent();
  }

  @Test
  void a_late_answer_wakes_the_execution_that_asked() {
    step(SERVER);
    assertThat(woken).isEmpty();

    fakes.calls.release();
    assertThat(woken).containsExactly("x");
  }

  @Test
  void an_answer_in_time_wakes_nobody() {
    fakes.calls.release();
    step(SERVER);

    assertThat(woken).isEmpty();
    assertThat(fakes.calls.awaited()).isEmpty();
  }

  @Test
  void what_is_on_its_way_is_neither_asked_nor_waited_for_again() {
    step(SERVER);
    step(SERVER);

    assertThat(fakes.calls.heldUp()).isEqualTo(1);
    assertThat(fakes.calls.awaited()).hasSize(1);
  }

  @Test
  void how_old_an_answer_may_be_does_not_make_another_question() {
    step(new Question.JobNow(PLACE, "j1", Duration.ofSeconds(10)));
    step(new Question.JobNow(PLACE, "j1", Duration.ofMillis(10_050)));

    assertThat(fakes.calls.heldUp()).isEqualTo(1);
  }

  @Test
  void the_next_step_begins_with_the_answer_and_when_it_was_true() {
    step(SERVER);
    fakes.time.advance(Duration.ofSeconds(3));
    fakes.calls.release();
    Answers next = observer.begin("x");

    assertThat(next.ask(SERVER).orElseThrow()).isPresent();
    assertThat(next.at(SERVER)).contains(NOW.plusSeconds(3));
  }

  @Test
  void answers_of_one_execution_are_not_those_of_another() {
    step(SERVER);
    fakes.calls.release();

    assertThat(observer.begin("y").ask(SERVER)).isEmpty();
  }

  @Test
  void an_answer_is_good_for_some_seconds() {
    step(SERVER);
    fakes.calls.release();

    fakes.time.advance(Duration.ofMillis(4_999));
    assertThat(observer.begin("x").ask(SERVER)).isPresent();
    fakes.time.advance(Duration.ofMillis(1));
    assertThat(observer.begin("x").ask(SERVER)).isEmpty();
  }

  @Test
  void an_answer_is_good_for_twice_the_time_that_it_took() {
    step(SERVER);
    fakes.time.advance(Duration.ofSeconds(20));
    fakes.calls.release();

    fakes.time.advance(Duration.ofSeconds(39));
    assertThat(observer.begin("x").ask(SERVER)).isPresent();
    fakes.time.advance(Duration.ofSeconds(1));
    assertThat(observer.begin("x").ask(SERVER)).isEmpty();
  }

  @Test
  void a_step_that_has_all_answers_leaves_none_to_the_next() {
    fakes.calls.release();
    step(SERVER);
    step(SERVER);

    assertThat(fakes.recovery.calls()).hasSize(2);
  }

  @Test
  void a_patient_look_waits_as_long_as_it_is_told_to() {
    Answers answers = new Answers();
    answers.ask(SERVER);
    observer.answer("x", answers, Duration.ofSeconds(30));

    assertThat(fakes.calls.awaited()).containsExactly(Duration.ofSeconds(30));
  }

  @Test
  void an_error_in_a_port_is_a_failure_of_its_question_alone() {
    fakes.calls.release();
    Question.QuotasOf quotas = new Question.QuotasOf(PLACE);
    Answers answers = step(quotas, SERVER);

    assertThat(answers.failure(quotas))
        .hasValueSatisfying(
            why -> {
              assertThat(why.lasting()).isFalse();
              assertThat(why.problem()).contains("NoClassDefFoundError");
            });
    assertThat(answers.ask(SERVER).flatMap(it -> it)).isNotEqualTo(Optional.empty());
  }

  private Answers step(Question<?>... questions) {
    Answers answers = observer.begin("x");
    answers.askAll(List.of(questions));
    observer.answer("x", answers);
    observer.end("x", answers);
    return answers;
  }

  private Observer observer() {
    Waker waker = new Waker();
    waker.wakeBy(woken::add);
    return new Observer(
        fakes
            .ports()
            .quotaSource(
                where -> {
                  throw new NoClassDefFoundError("a broken adapter");
                })
            .build(),
        new JobCache(fakes.recovery, fakes.time),
        new Claims(fakes.claims, fakes.store),
        new Contention(),
        waker);
  }
}

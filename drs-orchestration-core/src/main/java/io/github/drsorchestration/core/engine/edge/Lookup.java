package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * One call at the edge.
 *
 * @param lane what it has to do with
 * @param questions the questions that it answers
 * @param call makes the call
 */
record Lookup(String lane, List<Question<?>> questions, Supplier<Found> call) {

  /** The lane of what is found out in this process, without a call. */
  static final String LOCAL = "";

  /** What a call has found out. */
  @FunctionalInterface
  interface Found {
    void putInto(Answers answers, Instant at);
  }

  static <A> Lookup of(String lane, Question<A> question, Supplier<A> call) {
    return new Lookup(
        lane,
        List.of(question),
        () -> {
          A answer = call.get();
          return (answers, at) -> answers.put(question, answer, at);
        });
  }
}

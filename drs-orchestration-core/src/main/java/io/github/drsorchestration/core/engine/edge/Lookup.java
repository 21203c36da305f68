package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One call at the edge.
 *
 * @param questions the questions that it answers
 * @param call makes the call, and returns what puts its answers down
 */
record Lookup(List<Question<?>> questions, Supplier<Consumer<Answers>> call) {

  static <A> Lookup of(Question<A> question, Supplier<A> call) {
    return new Lookup(
        List.of(question),
        () -> {
          A answer = call.get();
          return answers -> answers.put(question, answer);
        });
  }
}

package io.github.drsorchestration.core.service.place;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.time.Calls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Asks several places side by side. One that fails, or does not answer in time, costs nobody else
 * anything but the wait.
 */
public final class PlaceCalls {

  /** How long an answer is waited for by default. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Calls calls;
  private final Duration patience;

  public PlaceCalls(Calls calls) {
    this(calls, PATIENCE);
  }

  /**
   * @param patience how long an answer is waited for
   */
  public PlaceCalls(Calls calls, Duration patience) {
    this.calls = calls;
    this.patience = patience;
  }

  /** Makes one call to each of these places. */
  public <T> PerPlace<T> each(
      Collection<AccountRegion> places, Function<AccountRegion, List<T>> call) {
    List<T> items = new ArrayList<>();
    List<PlaceProblem> problems = new ArrayList<>();
    for (Answer<AccountRegion, List<T>> answer :
        answers(List.copyOf(places), where -> where, call)) {
      items.addAll(answer.value().orElse(List.of()));
      answer.problem().ifPresent(why -> problems.add(new PlaceProblem(answer.question(), why)));
    }
    return new PerPlace<>(items, problems);
  }

  /**
   * Makes one call for each of these questions; the answers come in the same order.
   *
   * @param where the account and Region, or whatever else is asked
   */
  public <Q, T> List<Answer<Q, T>> answers(
      List<Q> questions, Function<Q, ?> where, Function<Q, T> call) {
    Asked<Q, T> asked = ask(questions, where, call);
    await(List.of(asked));
    return answers(asked);
  }

  /**
   * Starts one call for each of these questions, and does not wait.
   *
   * @param where the account and Region, or whatever else is asked
   */
  public <Q, T> Asked<Q, T> ask(List<Q> questions, Function<Q, ?> where, Function<Q, T> call) {
    // Lanes of their own: whoever looks on must not hold up an execution.
    return new Asked<>(
        questions,
        questions.stream()
            .map(it -> calls.start("look at " + where.apply(it), () -> call.apply(it)))
            .toList());
  }

  /** Waits until all of this is answered, but no longer than for one question. */
  public void await(List<Asked<?, ?>> asked) {
    List<CompletableFuture<?>> all = new ArrayList<>();
    asked.forEach(it -> all.addAll(it.calls()));
    calls.await(all, patience);
  }

  /** The answers that there are, in the order of the questions; {@link #await} them before. */
  public <Q, T> List<Answer<Q, T>> answers(Asked<Q, T> asked) {
    List<Answer<Q, T>> answers = new ArrayList<>();
    for (int i = 0; i < asked.questions().size(); i++) {
      answers.add(answer(asked.questions().get(i), asked.calls().get(i)));
    }
    return answers;
  }

  private <Q, T> Answer<Q, T> answer(Q question, CompletableFuture<T> call) {
    if (!call.isDone()) {
      return failed(question, Diagnosis.ofNoAnswerWithin(patience));
    }
    try {
      return new Answer<>(question, Optional.of(call.join()), Optional.empty());
    } catch (CompletionException e) {
      return failed(question, Diagnosis.of(e.getCause() == null ? e : e.getCause()));
    }
  }

  private static <Q, T> Answer<Q, T> failed(Q question, Diagnosis problem) {
    return new Answer<>(question, Optional.empty(), Optional.of(problem));
  }
}

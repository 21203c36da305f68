package io.github.drsorchestration.core.service.cache;

import io.github.drsorchestration.api.failure.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one place has answered last, what went wrong since, and the call that is under way. */
final class PlaceMemory<T> {

  /** How long a place that has failed is left alone, so that it is not asked at every look. */
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private @Nullable Answer<T> answer;
  private @Nullable Failure failure;
  private @Nullable Flight<T> flight;

  private record Answer<T>(T value, Instant asOf) {}

  private record Failure(Throwable cause, Instant at) {}

  private record Flight<T>(CompletableFuture<T> call, Instant since) {}

  synchronized boolean hasAnswer() {
    return answer != null;
  }

  /** What can be said without a call, if anything. */
  synchronized Optional<Dated<T>> recall(Instant now, Duration maxAge, boolean fresh) {
    return isKnown(now, maxAge, fresh) ? Optional.of(lastWord(now, maxAge)) : Optional.empty();
  }

  /** Whether the last word will do without a call. */
  synchronized boolean isKnown(Instant now, Duration maxAge, boolean fresh) {
    boolean young = answer != null && !answer.asOf().plus(maxAge).isBefore(now);
    boolean paused = failure != null && failure.at().plus(PAUSE).isAfter(now);
    return !fresh && (young || paused);
  }

  /** The call that is under way, or another one where there is none, or it has hung too long. */
  synchronized CompletableFuture<T> ask(
      Instant now, Duration hangsAfter, Supplier<CompletableFuture<T>> start) {
    Flight<T> present = flight;
    if (present != null
        && !present.call().isDone()
        && present.since().plus(hangsAfter).isAfter(now)) {
      return present.call();
    }
    CompletableFuture<T> call = start.get();
    flight = new Flight<>(call, now);
    CompletableFuture<T> unused = call.whenComplete((value, problem) -> ended(value, problem, now));
    return call;
  }

  /** A call that was overtaken by a later one says nothing any more. */
  private synchronized void ended(@Nullable T value, @Nullable Throwable problem, Instant since) {
    if (answer != null && since.isBefore(answer.asOf())) {
      return;
    }
    if (problem != null) {
      failed(problem instanceof CompletionException e ? causeOf(e) : problem, since);
    } else {
      answer = new Answer<>(Objects.requireNonNull(value), since);
      failure = null;
    }
  }

  synchronized void failed(Throwable cause, Instant at) {
    failure = new Failure(cause, at);
  }

  /**
   * The last answer, or else the reason why there is none.
   *
   * @throws RuntimeException what went wrong, where there never was an answer, or where it is a
   *     defect and not the place's fault
   */
  synchronized Dated<T> lastWord(Instant now, Duration maxAge) {
    Failure problem = failure;
    Answer<T> known = answer;
    if (problem != null && (known == null || !(problem.cause() instanceof ServiceException))) {
      throw problem.cause() instanceof RuntimeException e
          ? e
          : new IllegalStateException(problem.cause());
    }
    return dated(Objects.requireNonNull(known, "neither an answer nor a failure"), now, maxAge);
  }

  synchronized Optional<Dated<T>> lastAnswer(Instant now, Duration maxAge) {
    return Optional.ofNullable(answer).map(it -> dated(it, now, maxAge));
  }

  private Dated<T> dated(Answer<T> given, Instant now, Duration maxAge) {
    Optional<String> why =
        Optional.ofNullable(failure).map(it -> String.valueOf(it.cause().getMessage()));
    Duration age = Duration.between(given.asOf(), now);
    boolean stale = age.compareTo(maxAge) > 0;
    return new Dated<>(given.value(), new Freshness(given.asOf(), age, stale, why));
  }

  private static Throwable causeOf(CompletionException e) {
    return e.getCause() == null ? e : e.getCause();
  }
}

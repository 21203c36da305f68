package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lookup that was started, and what came of it. */
final class Inquiry {

  private static final Logger LOG = LoggerFactory.getLogger(Inquiry.class);

  /** What took long to find out stays useful longer, so that it can meet other slow answers. */
  private static final Duration USEFUL_FOR = Duration.ofSeconds(5);

  /** One call per server makes many calls: the first answer must not be lost before the last. */
  private static final Duration HOLDS_FOR = Duration.ofMinutes(10);

  private final Lookup lookup;
  private final Instant startedAt;
  private final CompletableFuture<Lookup.Found> found;
  private final AtomicBoolean waited = new AtomicBoolean();
  private final AtomicBoolean wakes = new AtomicBoolean();
  private volatile @Nullable Instant foundAt;

  private Inquiry(Lookup lookup, Ports ports) {
    this.lookup = lookup;
    this.startedAt = ports.time().now();
    this.found = start(lookup, ports);
  }

  /** Starts a lookup. */
  static Inquiry start(Lookup lookup, Ports ports, Runnable whenLate) {
    Inquiry inquiry = new Inquiry(lookup, ports);
    CompletableFuture<?> unused =
        inquiry.found.whenComplete((answer, problem) -> inquiry.arrive(ports, whenLate));
    return inquiry;
  }

  private void arrive(Ports ports, Runnable whenLate) {
    foundAt = ports.time().now();
    if (wakes.get()) {
      whenLate.run();
    }
  }

  private static CompletableFuture<Lookup.Found> start(Lookup lookup, Ports ports) {
    return lookup.lane().equals(Lookup.LOCAL)
        ? CompletableFuture.completedFuture(lookup.call().get())
        : ports.calls().start(lookup.lane(), lookup.call());
  }

  /** Whether the answer changes only when somebody changes the configuration. */
  private static boolean holds(Question<?> question) {
    return question instanceof Question.SettingsOf
        || question instanceof Question.DefaultsOf
        || question instanceof Question.EncryptionOf
        || question instanceof Question.KeyNow
        || question instanceof Question.AccessTo
        || question instanceof Question.PastDurations;
  }

  CompletableFuture<Lookup.Found> found() {
    return found;
  }

  /** Nobody waits twice for what takes long. */
  boolean isWorthWaiting() {
    return !found.isDone() && waited.compareAndSet(false, true);
  }

  boolean isUnderWay() {
    return foundAt == null;
  }

  /**
   * Whether it has an answer that is still good at a moment. That there is none is an answer too,
   * for the step that it wakes: to ask again at once would mean to ask for ever.
   */
  boolean isUseful(Instant now) {
    Instant at = foundAt;
    if (at == null) {
      return false;
    }
    if (found.isCompletedExceptionally()) {
      return at.plus(USEFUL_FOR).isAfter(now);
    }
    Duration taken = Duration.between(startedAt, at).multipliedBy(2);
    Duration least = lookup.questions().stream().allMatch(Inquiry::holds) ? HOLDS_FOR : USEFUL_FOR;
    return at.plus(taken.compareTo(least) > 0 ? taken : least).isAfter(now);
  }

  /** Puts the answer down, or why there is none yet. */
  void putInto(Answers answers) {
    wakes.set(isUnderWay()); // before the look that counts, so that no answer slips through
    Instant at = foundAt;
    if (at == null) {
      lookup.questions().forEach(answers::await);
      return;
    }
    try {
      found.join().putInto(answers, at);
    } catch (CompletionException e) {
      fail(answers, e.getCause() == null ? e : e.getCause());
    }
  }

  private void fail(Answers answers, Throwable problem) {
    String what = lookup.questions().get(0).getClass().getSimpleName();
    if (problem instanceof Error) {
      LOG.error("an error while finding out {}", what, problem);
    } else {
      LOG.warn("could not find out {}: {}", what, problem.toString());
    }
    boolean lasting =
        problem instanceof AccessDeniedException
            || problem instanceof NotInitializedException
            || problem instanceof CallRejectedException;
    Answers.Unanswered why = new Answers.Unanswered(Problems.text(problem), lasting);
    lookup.questions().forEach(question -> answers.fail(question, why));
  }
}

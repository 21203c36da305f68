package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.draft.Timing;
import io.github.drsorchestration.core.engine.edge.cache.Contention;
import io.github.drsorchestration.core.engine.edge.cache.JobCache;
import io.github.drsorchestration.core.engine.edge.cache.QuotaCache;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds out what the decider asked, with as few calls as possible, side by side, and without
 * waiting for what takes long: that is still missing in this step, and wakes the execution when it
 * comes.
 */
final class Observer {

  /** No longer time is between two steps of an execution that waits for an answer. */
  private static final Duration MAX_GAP = Timing.ASK_AGAIN.multipliedBy(2);

  /** A process may be that slow between two steps. */
  private static final Duration MAX_REAL_GAP = Duration.ofSeconds(5);

  /** Services are as slow where time passes fast as anywhere. */
  private static final Duration REAL_PATIENCE = Duration.ofSeconds(15);

  /** The first calls of a process take seconds, however fast its time passes. */
  private static final Duration REAL_LONGEST = Duration.ofSeconds(30);

  private final Ports ports;
  private final JobCache jobs;
  private final QuotaCache quotas;
  private final Claims claims;
  private final Contention contention;
  private final Waker waker;
  private final Map<String, Inquiries> inquiries = new ConcurrentHashMap<>();
  private final Map<String, Asking> asking = new ConcurrentHashMap<>();

  /**
   * A time in which an execution has been asking, without standing still.
   *
   * @param since its beginning
   * @param last the last step in it
   */
  private record Asking(Instant since, Instant last) {

    static Asking from(Instant now) {
      return new Asking(now, now);
    }

    Asking goesOn(Instant now, Duration maxGap) {
      return now.isAfter(last.plus(maxGap)) ? from(now) : new Asking(since, now);
    }
  }

  Observer(Ports ports, JobCache jobs, Claims claims, Contention contention, Waker waker) {
    this.ports = ports;
    this.jobs = jobs;
    this.quotas = new QuotaCache(ports.quotaSource(), ports.time());
    this.claims = claims;
    this.contention = contention;
    this.waker = waker;
  }

  /** What has been found out for an execution since its last step, and is still true enough. */
  Answers begin(String executionId) {
    Asking now = Asking.from(ports.time().now());
    Duration gap = Timing.longer(MAX_GAP, ports.time().during(MAX_REAL_GAP));
    Asking asked =
        asking.merge(executionId, now, (before, same) -> before.goesOn(same.last(), gap));
    Duration patience = Timing.longer(Answers.PATIENCE, ports.time().during(REAL_PATIENCE));
    Duration longest = Timing.longer(Answers.LONGEST, ports.time().during(REAL_LONGEST));
    return of(executionId).answers().askedSince(asked.since()).patience(patience).longest(longest);
  }

  /** Forgets an execution of which nothing will be asked any more. */
  void forget(String executionId) {
    asking.remove(executionId);
  }

  /** Answers every open question, or notes that there is no answer yet. */
  void answer(String executionId, Answers answers) {
    answer(executionId, answers, ports.calls().patience());
  }

  /**
   * Answers every open question, or notes that there is no answer yet.
   *
   * @param patience how long to wait for what was not waited for before
   */
  void answer(String executionId, Answers answers, Duration patience) {
    Inquiries mine = of(executionId);
    List<Inquiry> asked = lookups(answers).stream().map(mine::start).toList();
    List<CompletableFuture<?>> worthWaiting = new ArrayList<>();
    asked.stream().filter(Inquiry::isWorthWaiting).forEach(it -> worthWaiting.add(it.found()));
    if (!worthWaiting.isEmpty()) {
      ports.calls().await(worthWaiting, patience);
    }
    asked.forEach(inquiry -> inquiry.putInto(answers));
  }

  /** Forgets what a step has found out, unless the next one has to go on with it. */
  void end(String executionId, Answers answers) {
    if (!answers.anyAwaited()) {
      inquiries.remove(executionId);
    }
  }

  private Inquiries of(String executionId) {
    return Objects.requireNonNull(
        inquiries.computeIfAbsent(
            executionId, id -> new Inquiries(ports, () -> waker.wake(executionId))));
  }

  private List<Lookup> lookups(Answers answers) {
    Lookups lookups = new Lookups(ports, jobs, quotas, claims, contention);
    answers.open().forEach(question -> question.putTo(lookups));
    return lookups.all();
  }
}

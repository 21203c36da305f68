package io.github.drsorchestration.core.engine.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about the world at one moment. A question that has no answer yet is remembered as
 * open; one that could not be answered stays without an answer for this step.
 */
public final class Answers {

  /** How long what is well waits for an answer; longer where time passes faster. */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The longest time for everything to be found out, where nothing can go on without. */
  public static final Duration LONGEST = Duration.ofMinutes(30);

  private final Map<Question<?>, Known> known = new HashMap<>();
  private final Map<Question<?>, Unanswered> failed = new LinkedHashMap<>();
  private final Set<Question<?>> open = new LinkedHashSet<>();
  private Instant askedSince = Instant.MIN;
  private Duration patience = PATIENCE;
  private Duration longest = LONGEST;

  /**
   * Why a question could not be answered.
   *
   * @param problem what went wrong
   * @param lasting whether asking again is unlikely to help: access denied, for example
   */
  public record Unanswered(String problem, boolean lasting) {}

  private static final Unanswered AWAITED = new Unanswered("there is no answer yet", false);

  private record Known(Object value, Optional<Instant> at) {}

  /** Says since when questions about the execution have been asked by those who still ask. */
  public Answers askedSince(Instant value) {
    askedSince = value;
    return this;
  }

  /** Since when an answer can have been missing; the time before, nobody has asked. */
  public Instant askedSince() {
    return askedSince;
  }

  /** Says how long an answer is waited for before one goes on without it. */
  public Answers patience(Duration value) {
    patience = value;
    return this;
  }

  /** How long an answer is waited for before one goes on without it. */
  public Duration patience() {
    return patience;
  }

  /** Sets how long everything may take to be found out, where nothing can go on without. */
  public Answers longest(Duration value) {
    longest = value;
    return this;
  }

  /** How long everything may take to be found out, where nothing can go on without. */
  public Duration longest() {
    return longest;
  }

  /** The answer; empty if there is none yet, or none to be had. */
  @SuppressWarnings("unchecked") // put() ties each question to an answer of its type
  public <A> Optional<A> ask(Question<A> question) {
    Known answer = known.get(question);
    if (answer != null) {
      return Optional.of((A) answer.value());
    }
    if (!failed.containsKey(question)) {
      open.add(question);
    }
    return Optional.empty();
  }

  /** Asks many, so that they are found out together. */
  public void askAll(Collection<? extends Question<?>> questions) {
    questions.forEach(this::ask);
  }

  /**
   * Puts an answer down.
   *
   * @param at when it was true
   */
  public <A> Answers put(Question<A> question, A answer, Instant at) {
    return put(question, new Known(answer, Optional.of(at)));
  }

  /** Puts an answer down that is true now. */
  public <A> Answers put(Question<A> question, A answer) {
    return put(question, new Known(answer, Optional.empty()));
  }

  private Answers put(Question<?> question, Known answer) {
    known.put(question, answer);
    failed.remove(question);
    open.remove(question);
    return this;
  }

  /** When the answer to a question was true; empty if there is none, or if it is true now. */
  public Optional<Instant> at(Question<?> question) {
    return Optional.ofNullable(known.get(question)).flatMap(Known::at);
  }

  /** Gives up on a question for this step. */
  public void fail(Question<?> question, Unanswered why) {
    failed.put(question, why);
    open.remove(question);
  }

  /** Goes on without an answer in this step: it is on its way. */
  public void await(Question<?> question) {
    fail(question, AWAITED);
  }

  /** Whether there is an answer, or a reason why there is none; not while it is on its way. */
  public boolean isSettled(Question<?> question) {
    return ask(question).isPresent()
        || failure(question).filter(why -> !why.equals(AWAITED)).isPresent();
  }

  /** Whether answers are on their way. */
  public boolean anyAwaited() {
    return failed.containsValue(AWAITED);
  }

  /** Why there is no answer to a question that was asked, if it could not be answered. */
  public Optional<Unanswered> failure(Question<?> question) {
    return Optional.ofNullable(failed.get(question));
  }

  /** Whether anything could not be found out. */
  public boolean anyFailed() {
    return !failed.isEmpty();
  }

  /** The questions that asking again is unlikely to answer, with the reasons, in order. */
  public Map<Question<?>, Unanswered> lastingFailures() {
    Map<Question<?>, Unanswered> lasting = new LinkedHashMap<>(failed);
    lasting.values().removeIf(why -> !why.lasting());
    return lasting;
  }

  /** Whether anything was asked and is not known. */
  public boolean anyOpen() {
    return !open.isEmpty();
  }

  /** What was asked and is not known, in the order of asking. */
  public Set<Question<?>> open() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(open));
  }
}

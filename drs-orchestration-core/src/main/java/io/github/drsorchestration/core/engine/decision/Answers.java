package io.github.drsorchestration.core.engine.decision;

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

  private final Map<Question<?>, Object> known = new HashMap<>();
  private final Map<Question<?>, Unanswered> failed = new LinkedHashMap<>();
  private final Set<Question<?>> open = new LinkedHashSet<>();

  /**
   * Why a question could not be answered.
   *
   * @param problem what went wrong
   * @param lasting whether asking again is unlikely to help: access denied, for example
   */
  public record Unanswered(String problem, boolean lasting) {}

  /** The answer; empty if there is none yet, or none to be had. */
  @SuppressWarnings("unchecked") // put() ties each question to an answer of its type
  public <A> Optional<A> ask(Question<A> question) {
    Object answer = known.get(question);
    if (answer != null) {
      return Optional.of((A) answer);
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

  public <A> Answers put(Question<A> question, A answer) {
    known.put(question, answer);
    open.remove(question);
    return this;
  }

  /** Gives up on a question for this step. */
  public void fail(Question<?> question, Unanswered why) {
    failed.put(question, why);
    open.remove(question);
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

package io.github.drsorchestration.core.service.cache;

import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.time.Calls;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.service.place.Diagnosis;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import io.github.drsorchestration.core.service.place.PlaceProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * One question that accounts and Regions are asked, and what they answered last. An answer that is
 * young enough is given again. Callers that ask the same place at the same time share one call, and
 * a place that is slow holds up nobody who asks another. Where a place fails, or does not answer
 * soon, its last answer is given with its age and the problem. Safe for use by many threads.
 *
 * <pre>{@code
 * CachedRead<Quotas> quotas =
 *     new CachedRead<>(ports, "quotas", Duration.ofMinutes(5), ports.quotaSource()::quotas);
 * Dated<Quotas> inDublin = quotas.in(dublin);
 * }</pre>
 *
 * @param <T> what is answered
 */
public final class CachedRead<T> {

  /** The most places whose answers are remembered; those asked least recently are forgotten. */
  public static final int MAX_PLACES = 500;

  /** How long a first answer is waited for. */
  public static final Duration PATIENCE = Duration.ofSeconds(25);

  /** How long a newer answer is waited for where there is an older one. */
  public static final Duration PATIENCE_WITH_ANSWER = Duration.ofSeconds(5);

  private final String subject;
  private final Duration maxAge;
  private final Function<AccountRegion, CompletableFuture<T>> question;
  private final Time time;
  private final Calls calls;
  private final Map<AccountRegion, PlaceMemory<T>> places;

  /**
   * @param subject what is asked for, such as {@code quotas}; in messages
   * @param maxAge up to which age an answer is given again
   * @param question the call; a {@link ServiceException} is a failure of the place
   */
  public CachedRead(
      Ports ports, String subject, Duration maxAge, Function<AccountRegion, T> question) {
    this(
        subject,
        maxAge,
        where -> ports.calls().start("look at " + where, () -> question.apply(where)),
        ports);
  }

  private CachedRead(
      String subject,
      Duration maxAge,
      Function<AccountRegion, CompletableFuture<T>> question,
      Ports ports) {
    this.subject = subject;
    this.maxAge = maxAge;
    this.question = question;
    this.time = ports.time();
    this.calls = ports.calls();
    this.places = new Recent<>();
  }

  /**
   * The same for a question that takes several calls.
   *
   * @param question starts them and does not wait
   */
  public static <T> CachedRead<T> ofCalls(
      Ports ports,
      String subject,
      Duration maxAge,
      Function<AccountRegion, CompletableFuture<T>> question) {
    return new CachedRead<>(subject, maxAge, question, ports);
  }

  /** The answer of a place, at most as old as it may be. */
  public Dated<T> in(AccountRegion where) {
    return in(where, false);
  }

  /**
   * The answer of a place.
   *
   * @param fresh whether an answer that is remembered will not do; a call in progress still will
   * @throws ServiceException if the place has never answered and does not do so now
   */
  public Dated<T> in(AccountRegion where, boolean fresh) {
    PlaceMemory<T> memory = memory(where);
    Optional<Dated<T>> known = memory.recall(time.now(), maxAge, fresh);
    if (known.isPresent()) {
      return known.get();
    }
    CompletableFuture<T> call = ask(where, memory);
    Duration patience = memory.hasAnswer() ? PATIENCE_WITH_ANSWER : PATIENCE;
    calls.await(List.of(call), patience);
    if (!call.isDone()) {
      noAnswer(where, patience);
    }
    return memory.lastWord(time.now(), maxAge);
  }

  private CompletableFuture<T> ask(AccountRegion where, PlaceMemory<T> memory) {
    return memory.ask(time.now(), PATIENCE, () -> question.apply(where));
  }

  private void noAnswer(AccountRegion where, Duration patience) {
    memory(where)
        .failed(
            new ServiceUnavailableException(
                subject, where + " gave no answer within " + patience.toSeconds() + " seconds"),
            time.now());
  }

  /**
   * The answers of many places, which are asked side by side. A place that has never answered and
   * does not do so now is named among the problems.
   *
   * @param fresh whether answers that are remembered will not do
   */
  public PerPlace<Dated<T>> each(Collection<AccountRegion> places, boolean fresh) {
    Map<AccountRegion, CompletableFuture<T>> asked = new LinkedHashMap<>();
    Duration patience = PATIENCE_WITH_ANSWER;
    for (AccountRegion where : places) {
      PlaceMemory<T> memory = memory(where);
      if (!memory.isKnown(time.now(), maxAge, fresh)) {
        asked.put(where, ask(where, memory));
        patience = memory.hasAnswer() ? patience : PlaceCalls.PATIENCE;
      }
    }
    calls.await(asked.values(), patience);
    List<Dated<T>> answers = new ArrayList<>();
    List<PlaceProblem> problems = new ArrayList<>();
    for (AccountRegion where : places) {
      boolean late = asked.containsKey(where) && !asked.get(where).isDone();
      if (late) {
        noAnswer(where, patience);
      }
      try {
        answers.add(memory(where).lastWord(time.now(), maxAge));
      } catch (RuntimeException e) {
        problems.add(
            new PlaceProblem(where, late ? Diagnosis.ofNoAnswerWithin(patience) : Diagnosis.of(e)));
      }
    }
    return new PerPlace<>(answers, problems);
  }

  /** What a place has answered last, without asking it. */
  public Optional<Dated<T>> lastAnswer(AccountRegion where) {
    return memory(where).lastAnswer(time.now(), maxAge);
  }

  /** The answer of a place, if it can be had, whatever the reason why not. */
  public Optional<Dated<T>> ifAnswered(AccountRegion where, boolean fresh) {
    try {
      return Optional.of(in(where, fresh));
    } catch (ServiceException | NotConfiguredException unanswered) {
      return Optional.empty();
    }
  }

  private PlaceMemory<T> memory(AccountRegion where) {
    synchronized (places) {
      return places.computeIfAbsent(where, place -> new PlaceMemory<>());
    }
  }

  private static final class Recent<T> extends LinkedHashMap<AccountRegion, PlaceMemory<T>> {

    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<AccountRegion, PlaceMemory<T>> eldest) {
      return size() > MAX_PLACES;
    }
  }
}

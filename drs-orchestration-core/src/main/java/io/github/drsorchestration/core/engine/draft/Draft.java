package io.github.drsorchestration.core.engine.draft;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.Pause;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Decision;
import io.github.drsorchestration.core.engine.decision.Demand;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The working copy of an execution while the next decision is made. It lives within one call of the
 * decider and is what keeps the stages short: they read, change, record and intend here.
 */
public final class Draft {

  private final Execution before;
  private final Answers answers;
  private final Duration actWithin;
  private final Recorder recorder;
  private final List<Effect> effects = new ArrayList<>();
  private Execution head;
  private WaveDrafts waves;
  private final Map<AccountRegion, Demand> waitsForRoom = new TreeMap<>();
  private final Set<String> notClaimed = new TreeSet<>();
  private final Set<String> justClaimed = new TreeSet<>();
  private final Set<String> neededNow = new TreeSet<>();
  private @Nullable Instant wakeAt;
  private long notifiedThrough;
  private boolean saveNotified;

  public Draft(Execution before, Answers answers, Instant now) {
    this(before, answers, now, Timing.ACT_WITHIN);
  }

  /**
   * Begins.
   *
   * @param actWithin how soon after now the step will act on what it intends, or not at all
   */
  public Draft(Execution before, Answers answers, Instant now, Duration actWithin) {
    this.before = before;
    this.actWithin = actWithin;
    this.answers = answers;
    this.recorder = new Recorder(before, now);
    this.head = before;
    this.waves = new WaveDrafts(recorder, before);
    this.notifiedThrough = before.notifiedThrough();
  }

  public Instant now() {
    return recorder.now();
  }

  /** What is intended now must not be begun after this moment. */
  public Instant actBefore() {
    return now().plus(actWithin);
  }

  /** The execution without the changes to its waves and events. */
  public Execution head() {
    return head;
  }

  public ExecutionStatus status() {
    return head.status();
  }

  public WaveDrafts waves() {
    return waves;
  }

  /** Every attempt to launch, of all waves. */
  public Stream<JobAttempt> launchAttempts() {
    return waves.stream().flatMap(wave -> wave.attempts().stream());
  }

  public void edit(UnaryOperator<Execution.Builder> change) {
    head = change.apply(head.toBuilder()).build();
  }

  public void replaceWaves(List<WaveExecution> resolved) {
    edit(b -> b.waves(resolved));
    waves = new WaveDrafts(recorder, head);
  }

  /** Moves the execution to another status, on record. */
  public void status(ExecutionStatus to, Actor actor, Optional<String> reason) {
    ExecutionStatus from = head.status();
    ExecutionTransitions.ofExecutions().check("execution " + head.executionId(), from, to);
    edit(b -> b.status(to));
    record(new EventDetails.StatusChanged(from, to), event -> event.actor(actor).reason(reason));
  }

  /** Notes that other executions hold these servers, whatever was found out before. */
  public void claimRefused(Set<String> serverIds) {
    notClaimed.addAll(serverIds);
  }

  /** Whether a claim of this server has just been refused. */
  public boolean wasClaimRefused(String serverId) {
    return notClaimed.contains(serverId);
  }

  /** Notes that this execution has just come to hold these servers. */
  public void claimed(Set<String> serverIds) {
    justClaimed.addAll(serverIds);
  }

  /** Whether a claim of this server has just succeeded. */
  public boolean wasClaimed(String serverId) {
    return justClaimed.contains(serverId);
  }

  /** Keeps hold of the server for what this decision does with it. */
  public void needNow(String serverId) {
    neededNow.add(serverId);
  }

  /** Whether this decision does something with the server that it must be held for. */
  public boolean isNeededNow(String serverId) {
    return neededNow.contains(serverId);
  }

  /** Whether anything new may be started at present. */
  public boolean mayStart() {
    boolean running =
        status() == ExecutionStatus.RUNNING || status() == ExecutionStatus.AWAITING_APPROVAL;
    return running && now().isBefore(head.deadline()) && head.pause().isEmpty();
  }

  /** Starts nothing new until somebody has decided about the wave. */
  public void pauseFor(WaveDraft wave, String reason) {
    edit(b -> b.pause(new Pause(now(), Actor.ENGINE, reason, Optional.of(wave.name()))));
  }

  /** Lets the waves' clocks run again, which stood during the pause. */
  public void endPause() {
    Pause pause = head.pause().orElseThrow();
    Duration length = Duration.between(pause.since(), now());
    waves.forEach(wave -> wave.postponeCopies(pause.since()));
    for (WaveDraft wave : waves.active()) {
      wave.postpone(length);
      wave.postponeApproval(length);
    }
    edit(b -> b.pause(Optional.empty()));
  }

  /** Goes on after a pause. */
  public void resume(Actor by, Optional<String> reason) {
    endPause();
    if (status() == ExecutionStatus.PAUSED || status() == ExecutionStatus.PAUSE_PENDING) {
      status(ExecutionStatus.RUNNING, by, reason);
    }
  }

  /** Goes on if the pause was for this wave's failure. */
  public void liftPauseFor(WaveDraft wave, Actor by, Optional<String> reason) {
    if (head.pause().filter(it -> it.wave().equals(Optional.of(wave.name()))).isPresent()) {
      resume(by, reason);
    }
  }

  /** Puts something on record; the actor is the engine unless the change says otherwise. */
  public void record(EventDetails details, Consumer<ExecutionEvent.Builder> about) {
    recorder.record(details, about);
  }

  /** Puts something about the whole execution on record, as done by the engine. */
  public void record(EventDetails details) {
    recorder.record(details, event -> {});
  }

  /** Whether this decision puts anything on record. */
  public boolean hasEvents() {
    return !recorder.events().isEmpty();
  }

  /** Does something after the save, once, however often a decision comes to it. */
  public void intend(Effect effect) {
    if (!effects.contains(effect)) {
      effects.add(effect);
    }
  }

  public <A> Optional<A> ask(Question<A> question) {
    return answers.ask(question);
  }

  public Answers answers() {
    return answers;
  }

  /** Asks to decide again at this moment, or earlier. A moment that has passed means very soon. */
  public void wakeBy(Instant moment) {
    Instant soonest = now().plusMillis(100);
    Instant at = moment.isBefore(soonest) ? soonest : moment;
    Instant present = wakeAt;
    if (present == null || at.isBefore(present)) {
      wakeAt = at;
    }
  }

  /** Does not decide again before that moment unless somebody asks for something. */
  public void restUntil(Instant moment) {
    Instant present = wakeAt;
    if (present != null && present.isBefore(moment)) {
      wakeAt = moment;
    }
  }

  public void wakeIn(Duration delay) {
    wakeBy(now().plus(delay));
  }

  /**
   * Notes that servers wait for room in the place's quotas, and looks again before long: the longer
   * they have waited, the later.
   */
  public void waitForRoom(AccountRegion where, Demand demand, Instant since) {
    waitsForRoom.put(where, demand);
    Duration part = Duration.between(since, now()).dividedBy(60);
    Duration longer = part.compareTo(Timing.ROOM_INTERVAL) > 0 ? part : Timing.ROOM_INTERVAL;
    wakeIn(longer.compareTo(Timing.LONG_ROOM_INTERVAL) < 0 ? longer : Timing.LONG_ROOM_INTERVAL);
  }

  /** Notes what will be wanted soon, so that less important executions do not take it before. */
  public void expectRoom(Map<AccountRegion, Demand> demands) {
    waitsForRoom.putAll(demands);
  }

  public long eventCount() {
    return recorder.sequence();
  }

  public long notifiedThrough() {
    return notifiedThrough;
  }

  public void notified(long through, boolean worthSaving) {
    saveNotified |= worthSaving && through > notifiedThrough;
    notifiedThrough = Math.max(notifiedThrough, through);
  }

  /** The servers of all waves, in plan order. */
  public Set<String> allServerIds() {
    Set<String> ids = new LinkedHashSet<>();
    waves.forEach(wave -> wave.servers().forEach(server -> ids.add(server.serverId())));
    return ids;
  }

  public Decision decision() {
    boolean wavesChanged = waves.anyChanged();
    boolean worthSaving =
        wavesChanged
            || saveNotified
            || hasEvents()
            || !Objects.equals(head, before)
            || head.settled();
    Execution next = before;
    if (worthSaving) {
      Execution.Builder builder =
          head.toBuilder()
              .eventCount(recorder.sequence())
              .lastEventHash(recorder.lastHash())
              .notifiedThrough(notifiedThrough);
      next = wavesChanged ? builder.waves(waves.build()).build() : builder.build();
    }
    boolean newlySettled = head.settled() != before.settled();
    return new Decision(
        next,
        worthSaving && (!head.settled() || newlySettled),
        List.copyOf(recorder.events()),
        effects,
        Optional.ofNullable(wakeAt),
        waitsForRoom);
  }
}

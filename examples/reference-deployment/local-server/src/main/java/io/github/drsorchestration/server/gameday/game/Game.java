package io.github.drsorchestration.server.gameday.game;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.AllowedAction;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.IllegalTransitionException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.server.gameday.game.GameView.Status;
import io.github.drsorchestration.server.gameday.rehearsal.Injection;
import io.github.drsorchestration.server.gameday.rehearsal.Stage;
import io.github.drsorchestration.server.gameday.replay.CueReader;
import io.github.drsorchestration.server.gameday.replay.Take;
import io.github.drsorchestration.server.gameday.result.DecisionWait;
import io.github.drsorchestration.server.gameday.result.DecisionWaits;
import io.github.drsorchestration.server.gameday.result.RunFigures;
import io.github.drsorchestration.server.gameday.surprise.Surprise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A game under way. Its time goes on whenever somebody looks. Safe for use by many threads. */
public final class Game {

  private static final int LATEST = 10;
  private static final int MAX_SURPRISES = 20;

  private final GamePlan plan;
  private final Stage stage;
  private final GameClock clock;
  private final List<Injection> injections = new ArrayList<>();
  private volatile @Nullable GameScore score;

  Game(GamePlan plan) {
    this.plan = plan;
    for (Surprise surprise : plan.scenario().surprises()) {
      injections.add(Injection.atTheStart("s" + (injections.size() + 1), surprise));
    }
    this.stage = Stage.of(plan.rehearsal(), injections);
    this.clock = new GameClock(plan.timesReal(), plan.startedAt());
  }

  public GamePlan plan() {
    return plan;
  }

  /**
   * How it is now.
   *
   * @param isMaster whether the viewer makes surprises, and may act in any game
   */
  public synchronized GameView view(Actor viewer, boolean isMaster, Instant now) {
    catchUp(now);
    ExecutionReport report = stage.report();
    RunFigures figures = RunFigures.untilNow(report);
    boolean open = isMaster || status() == Status.ENDED;
    List<ExecutionEvent> events = report.record();
    return new GameView(
        plan.gameId(),
        status(),
        open ? plan.scenario() : plan.scenario().withoutSurprises(),
        plan.planId(),
        plan.rehearsal().plan().name(),
        plan.startedBy(),
        plan.players(),
        plan.timesReal(),
        stage.time().now(),
        stage.elapsed(),
        plan.length(),
        report.status(),
        report.serverCounts(),
        figures.waves(),
        report.rto(),
        toDecide(report),
        actions(viewer, isMaster),
        open ? List.copyOf(injections) : List.of(),
        List.copyOf(events.subList(Math.max(0, events.size() - LATEST), events.size())));
  }

  /** The events after one that is known. */
  public synchronized List<ExecutionEvent> events(long after, int limit, Instant now) {
    catchUp(now);
    return stage.eventsAfter(after).stream().limit(limit).toList();
  }

  /** Asks something of the execution, as in reality. */
  public synchronized void act(ExecutionRequest request, Instant now) {
    catchUp(now);
    mustRun();
    stage.request(request);
    stage.time().advance(Duration.ZERO);
  }

  /** Lets something go wrong from now on. */
  public synchronized Injection inject(Surprise surprise, Actor by, Instant now) {
    catchUp(now);
    mustRun();
    if (surprise.kind().onlyAtTheStart()) {
      throw new InvalidValueException("kind", "can be part of a scenario only");
    }
    if (injections.size() >= MAX_SURPRISES) {
      throw new InvalidValueException("gameId", "has " + MAX_SURPRISES + " surprises already");
    }
    Injection injection =
        new Injection(
            "s" + (injections.size() + 1),
            stage.elapsed(),
            Optional.of(by),
            surprise,
            Optional.empty());
    stage.inject(injection.surpriseId(), surprise);
    injections.add(injection);
    return injection;
  }

  /** Puts something right again. */
  public synchronized Injection lift(String surpriseId, Instant now) {
    catchUp(now);
    mustRun();
    if (!stage.isActive(surpriseId)) {
      throw new NotFoundException("surprise that could be lifted", surpriseId);
    }
    stage.lift(surpriseId);
    injections.replaceAll(
        it -> it.surpriseId().equals(surpriseId) ? it.liftedAt(stage.elapsed()) : it);
    return injections.stream()
        .filter(it -> it.surpriseId().equals(surpriseId))
        .findFirst()
        .orElseThrow();
  }

  /** Lets time go on, where it does not by itself. */
  public synchronized void advance(Duration by, Instant now) {
    mustBeCommanded(now);
    stage.time().advance(atMostLeft(by));
  }

  /** Lets time go on until there is something new to decide, or nothing happens any more. */
  public synchronized void advanceToDecision(Instant now) {
    mustBeCommanded(now);
    Instant end = plan.rehearsal().world().startsAt().plus(plan.length());
    long known = stage.execution().eventCount();
    while (!stage.execution().settled()
        && stage.time().nextTaskAt().filter(at -> !at.isAfter(end)).isPresent()) {
      stage.time().runNext();
      List<ExecutionEvent> news = stage.eventsAfter(known);
      if (news.stream().anyMatch(CueReader::callsForDecision)) {
        return;
      }
      known += news.size();
    }
  }

  /** Ends it, once; the score stays what it is. */
  synchronized GameScore end(Instant now) {
    GameScore known = score;
    if (known == null) {
      catchUp(now);
      known = GameScores.of(plan, stage.report(), stage.elapsed(), take(), now);
      score = known;
    }
    return known;
  }

  /** Answers also while somebody else is at it. */
  public boolean hasEnded() {
    return score != null;
  }

  /** What was played, to be repeated. */
  public synchronized Take take() {
    ExecutionReport report = stage.report();
    return Take.of(plan.rehearsal(), injections, stage.execution(), report.record());
  }

  /** What was played, to be read beside it. */
  public synchronized ExecutionReport report() {
    return stage.report();
  }

  /** What it looks like in a list. */
  public synchronized GameSummary summary(Instant now) {
    catchUp(now);
    return new GameSummary(
        plan.gameId(),
        status(),
        plan.scenario().scenarioId(),
        plan.planId(),
        plan.startedBy(),
        plan.players(),
        plan.startedAt(),
        stage.elapsed(),
        stage.execution().status());
  }

  private Map<RequestType, AllowedAction> actions(Actor viewer, boolean isMaster) {
    Map<RequestType, AllowedAction> actions = new EnumMap<>(stage.actions(viewer));
    if (status() != Status.RUNNING) {
      actions.replaceAll((type, action) -> AllowedAction.no("the game is " + status()));
    } else if (!isMaster && !plan.isPlayer(viewer.id())) {
      actions.replaceAll((type, action) -> AllowedAction.no("only its players act in a game"));
    }
    return actions;
  }

  private static List<DecisionWait> toDecide(ExecutionReport report) {
    return DecisionWaits.untilNow(report).stream().filter(DecisionWait::stillOpen).toList();
  }

  private void catchUp(Instant now) {
    if (!hasEnded()) {
      stage.time().advance(atMostLeft(clock.passed(now)));
    }
  }

  private Duration atMostLeft(Duration wanted) {
    Duration left = plan.length().minus(stage.elapsed());
    Duration bounded = wanted.compareTo(left) > 0 ? left : wanted;
    return bounded.isNegative() ? Duration.ZERO : bounded;
  }

  private Status status() {
    if (hasEnded()) {
      return Status.ENDED;
    }
    return stage.elapsed().compareTo(plan.length()) >= 0 ? Status.TIME_UP : Status.RUNNING;
  }

  private void mustRun() {
    if (status() != Status.RUNNING) {
      throw new IllegalTransitionException("game " + plan.gameId(), status(), Status.RUNNING);
    }
  }

  private void mustBeCommanded(Instant now) {
    catchUp(now);
    mustRun();
    if (!clock.isCommanded()) {
      throw new InvalidValueException("gameId", "must be of a game whose time is commanded");
    }
  }
}

package io.github.drsorchestration.server.gameday.game;

import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The games of this process. So many may go on at once, for so long; the oldest ended ones are
 * forgotten, apart from their scores.
 */
public final class Games {

  private static final Logger LOG = LoggerFactory.getLogger(Games.class);

  /** How many games may go on at once. */
  public static final int MAX_RUNNING = 20;

  /** How many games of one person may go on at once. */
  public static final int MAX_OF_ONE = 3;

  /** A game that nobody has ended is ended after this long, in real time. */
  public static final Duration ABANDONED_AFTER = Duration.ofHours(12);

  private static final int MAX_ENDED = 20;

  private final Time time;
  private final GameScores scores;
  private final Map<String, Game> games = new LinkedHashMap<>();

  /** The ended games whose scores are kept. */
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  public Games(Ports ports) {
    this.time = ports.time();
    this.scores = new GameScores(ports.recordStore());
  }

  public GameScores scores() {
    return scores;
  }

  /** Starts a game. */
  public Game start(GamePlan plan) {
    sweep();
    synchronized (games) {
      List<Game> running = games.values().stream().filter(it -> !it.hasEnded()).toList();
      long own =
          running.stream().filter(it -> it.plan().startedBy().isSame(plan.startedBy())).count();
      mustBeBelow(running.size(), MAX_RUNNING, "games go on");
      mustBeBelow(own, MAX_OF_ONE, "games of " + plan.startedBy() + " go on");
      Game game = new Game(plan);
      games.put(plan.gameId(), game);
      return game;
    }
  }

  private static void mustBeBelow(long number, int limit, String what) {
    if (number >= limit) {
      throw new QuotaExceededException("startGame", limit + " " + what + "; end one first");
    }
  }

  /**
   * A game.
   *
   * @throws NotFoundException if there is none, or none that may be seen
   */
  public Game get(String gameId, Predicate<GamePlan> isSeen) {
    sweep();
    synchronized (games) {
      Game game = games.get(gameId);
      if (game == null || !isSeen.test(game.plan())) {
        throw new NotFoundException("game", gameId);
      }
      return game;
    }
  }

  /** The games that may be seen, the newest first. */
  public List<Game> list(Predicate<GamePlan> isSeen) {
    sweep();
    synchronized (games) {
      List<Game> seen = new ArrayList<>();
      games.values().stream().filter(it -> isSeen.test(it.plan())).forEach(it -> seen.add(0, it));
      return seen;
    }
  }

  /** Ends a game; its score is kept. */
  public GameScore end(Game game) {
    GameScore score = game.end(time.now());
    scores.keep(score);
    kept.add(score.gameId());
    return score;
  }

  /** Ends what was abandoned, and forgets what ended long ago. */
  private void sweep() {
    Instant now = time.now();
    List<Game> due;
    synchronized (games) {
      due = games.values().stream().filter(it -> mustBeEnded(it, now)).toList();
    }
    due.forEach(this::endQuietly);
    synchronized (games) {
      List<Game> ended = games.values().stream().filter(Game::hasEnded).toList();
      ended.stream()
          .limit(Math.max(0, ended.size() - MAX_ENDED))
          .map(it -> it.plan().gameId())
          .forEach(
              id -> {
                games.remove(id);
                kept.remove(id);
              });
    }
  }

  private boolean mustBeEnded(Game game, Instant now) {
    return game.hasEnded()
        ? !kept.contains(game.plan().gameId())
        : game.plan().startedAt().plus(ABANDONED_AFTER).isBefore(now);
  }

  /** Nobody who asks for another game is told of it; it is tried again. */
  private void endQuietly(Game game) {
    try {
      GameScore unused = end(game);
    } catch (RuntimeException e) {
      LOG.warn("game {} cannot be ended yet", game.plan().gameId(), e);
    }
  }
}

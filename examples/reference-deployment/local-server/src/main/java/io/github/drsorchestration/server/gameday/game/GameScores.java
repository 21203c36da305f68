package io.github.drsorchestration.server.gameday.game;

import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import io.github.drsorchestration.server.gameday.replay.Replay;
import io.github.drsorchestration.server.gameday.replay.Take;
import io.github.drsorchestration.server.gameday.result.DecisionWaits;
import io.github.drsorchestration.server.gameday.result.RunDifference;
import io.github.drsorchestration.server.gameday.result.RunFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scores of ended games, kept with the service's small documents. */
public final class GameScores {

  private static final Logger LOG = LoggerFactory.getLogger(GameScores.class);
  private static final String KIND = "game-score";

  private final RecordStore store;

  GameScores(RecordStore store) {
    this.store = store;
  }

  /** The score of what was played. */
  static GameScore of(
      GamePlan plan, ExecutionReport report, Duration played, Take take, Instant now) {
    Replay.Played undisturbed = Replay.run(take.undisturbed(plan::isPlayer));
    RunFigures figures = RunFigures.untilNow(report);
    return new GameScore(
        plan.gameId(),
        plan.planId(),
        plan.rehearsal().plan().name(),
        plan.scenario().scenarioId(),
        plan.startedBy(),
        plan.players(),
        plan.startedAt(),
        now,
        played,
        take.injections(),
        figures,
        DecisionWaits.untilNow(report),
        undisturbed.figures(),
        RunDifference.between(figures, undisturbed.figures()),
        undisturbed.assumptions());
  }

  /** Keeps a score, where the service can keep anything. */
  void keep(GameScore score) {
    try {
      records().create(score.gameId(), score);
    } catch (AlreadyExistsException e) {
      LOG.debug("the score of game {} is kept already", score.gameId(), e);
    } catch (NotConfiguredException e) {
      LOG.info("the score of game {} is not kept: {}", score.gameId(), e.getMessage());
    }
  }

  /**
   * A score.
   *
   * @throws NotFoundException if there is none, or none that may be seen
   */
  public GameScore get(String gameId, Predicate<GameScore> isSeen) {
    return records()
        .find(gameId)
        .map(Versioned::value)
        .filter(isSeen)
        .orElseThrow(() -> new NotFoundException("score of a game", gameId));
  }

  /** The scores that may be seen, by the ids of their games; a page may be short of others. */
  public Page<GameScore> list(PageRequest page, Predicate<GameScore> isWanted) {
    Page<Versioned<GameScore>> found = records().list(page);
    return new Page<>(
        found.items().stream().map(Versioned::value).filter(isWanted).toList(), found.nextToken());
  }

  private Records<GameScore> records() {
    return new Records<>(store, KIND, GameScore.class);
  }
}

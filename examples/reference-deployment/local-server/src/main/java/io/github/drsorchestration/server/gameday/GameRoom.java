package io.github.drsorchestration.server.gameday;

import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.error.NotPermittedException;
import io.github.drsorchestration.server.gameday.game.Game;
import io.github.drsorchestration.server.gameday.game.GamePlan;
import io.github.drsorchestration.server.gameday.game.GameScore;
import io.github.drsorchestration.server.gameday.game.Games;
import io.github.drsorchestration.server.gameday.rehearsal.PlanRehearsal;
import io.github.drsorchestration.server.gameday.rehearsal.Scripts;
import io.github.drsorchestration.server.gameday.replay.Counterfactual;
import io.github.drsorchestration.server.gameday.replay.RecordedExecution;
import io.github.drsorchestration.server.gameday.replay.Take;
import io.github.drsorchestration.server.gameday.surprise.GameScenario;
import io.github.drsorchestration.server.gameday.surprise.GameScenarios;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides who plays, who looks on and who makes the surprises. */
final class GameRoom {

  private static final Logger LOG = LoggerFactory.getLogger(GameRoom.class);
  private static final Duration A_DAY = Duration.ofDays(1);

  private final DrsOrchestrator orchestrator;
  private final Ports ports;
  private final PlanRehearsal rehearsals;
  private final Games games;
  private final Turns runs = new Turns(2, "runCounterfactual");

  GameRoom(DrsOrchestrator orchestrator, Ports ports) {
    this.orchestrator = orchestrator;
    this.ports = ports;
    this.rehearsals = new PlanRehearsal(ports);
    this.games = new Games(ports);
  }

  Instant now() {
    return ports.time().now();
  }

  /** Whether somebody makes the surprises, and sees those of others. */
  boolean isMaster(CallContext call) {
    return call.principal().has(Permission.MANAGE_EXECUTION);
  }

  Game start(GameInputs.NewGame in, CallContext call) {
    GameScenario scenario = GameScenarios.get(in.scenarioId().orElse("region-lost"));
    StartRequest start =
        StartRequest.builder()
            .planId(in.planId())
            .kind(ExecutionKind.RECOVERY)
            .by(call.actor())
            .reason("game day: " + scenario.title())
            .parameters(in.parameters())
            .build();
    return games.start(
        new GamePlan(
            ports.ids().next(),
            scenario,
            rehearsals.of(start, in.seed().orElse(1L), Scripts.approverAfter(in.approver())),
            call.actor(),
            in.players(),
            in.timesReal().orElse(0.0),
            in.length().orElse(A_DAY),
            now()));
  }

  List<Game> list(CallContext call) {
    return games.list(sees(call));
  }

  /** A game that exists for the caller. */
  Game game(String gameId, CallContext call) {
    return games.get(gameId, sees(call));
  }

  /** A game in which the caller may do something: a player, or somebody who could in reality. */
  Game played(String gameId, CallContext call, String operation) {
    Game game = game(gameId, call);
    if (!game.plan().isPlayer(call.actor().id()) && !isMaster(call)) {
      throw new NotPermittedException(call.actor(), operation, Permission.MANAGE_EXECUTION);
    }
    return game;
  }

  GameScore end(Game game) {
    return games.end(game);
  }

  Page<GameScore> scores(GameInputs.WantedScores in, CallContext call) {
    Visibility visibility = Visibility.ofList(call.principal().scope(), ports);
    return games
        .scores()
        .list(
            in.page(),
            it ->
                in.planId().stream().allMatch(it.planId()::equals)
                    && visibility.seesPlan(it.planId()));
  }

  GameScore score(String gameId, CallContext call) {
    Visibility visibility = Visibility.of(call.principal().scope(), ports);
    return games.scores().get(gameId, it -> visibility.seesPlan(it.planId()));
  }

  Counterfactual whatIf(GameInputs.WhatIf in, CallContext call) {
    if (in.gameId().isPresent()) {
      Game game = game(in.gameId().get(), call);
      if (!game.hasEnded()) {
        throw new InvalidValueException("gameId", "must be of a game that has ended");
      }
      return runs.take(() -> Counterfactual.of(game.report(), game.take(), in.change()));
    }
    String executionId = in.executionId().orElseThrow();
    Execution execution = orchestrator.executions().get(executionId);
    ExecutionReport report = orchestrator.executions().report(executionId);
    Take take = RecordedExecution.of(execution, report, quotas(execution));
    return runs.take(() -> Counterfactual.of(report, take, in.change()));
  }

  private Map<AccountRegion, Quotas> quotas(Execution execution) {
    Map<AccountRegion, Quotas> quotas = new TreeMap<>();
    execution.groups().forEach(group -> quotas.computeIfAbsent(group.where(), this::quotas));
    return quotas;
  }

  /** A place that does not answer any more keeps nobody from asking what would have been. */
  private Quotas quotas(AccountRegion where) {
    try {
      return ports.quotaSource().quotas(where);
    } catch (OrchestrationException e) {
      LOG.info("the quotas of {} are taken to be the usual ones", where, e);
      return Quotas.DEFAULTS;
    }
  }

  private Predicate<GamePlan> sees(CallContext call) {
    Visibility visibility = Visibility.of(call.principal().scope(), ports);
    return plan -> visibility.seesPlan(plan.planId());
  }
}

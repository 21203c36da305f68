package io.github.drsorchestration.server.gameday;

import static io.github.drsorchestration.api.access.Permission.EXECUTE_RECOVERY;
import static io.github.drsorchestration.api.access.Permission.MANAGE_EXECUTION;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;

import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.server.gameday.game.Game;
import io.github.drsorchestration.server.gameday.game.GameScore;
import io.github.drsorchestration.server.gameday.game.GameView;
import io.github.drsorchestration.server.gameday.game.ScoreSheet;
import io.github.drsorchestration.server.gameday.rehearsal.Injection;
import io.github.drsorchestration.server.gameday.replay.Counterfactual;
import io.github.drsorchestration.server.gameday.surprise.GameScenarios;
import io.github.drsorchestration.server.gameday.surprise.Surprise;
import java.util.List;
import java.util.Optional;

/** What can be done on a game day. */
final class GameDayOperations {

  private static final String BY_ID = "{\"gameId\": \"g1\"}";

  private final GameRoom room;

  GameDayOperations(DrsOrchestrator orchestrator, Ports ports) {
    this.room = new GameRoom(orchestrator, ports);
  }

  List<Operation<?, ?>> all() {
    return List.of(
        scenarios(),
        list(),
        start(),
        get(),
        events(),
        act(),
        advance(),
        inject(),
        lift(),
        end(),
        scores(),
        score(),
        counterfactual());
  }

  private Operation<?, ?> scenarios() {
    return new Operation<>(
        "listGameScenarios",
        VIEW_RESOURCES,
        READS,
        "Lists what a game can be about.",
        InputForm.of(GameInputs.AnyGame.class, "{}"),
        GameInputs.GameScenarioList.class,
        (in, call) ->
            new GameInputs.GameScenarioList(
                GameScenarios.ALL.stream()
                    .map(it -> room.isMaster(call) ? it : it.withoutSurprises())
                    .toList()));
  }

  private Operation<?, ?> list() {
    return new Operation<>(
        "listGames",
        VIEW_RESOURCES,
        READS,
        "Lists the games of this process that go on or ended lately, the newest first.",
        InputForm.of(GameInputs.AnyGame.class, "{}"),
        GameInputs.GameList.class,
        (in, call) ->
            new GameInputs.GameList(
                room.list(call).stream().map(game -> game.summary(room.now())).toList()));
  }

  private Operation<?, ?> start() {
    return new Operation<>(
        "startGame",
        EXECUTE_RECOVERY,
        WRITES,
        "Starts a disaster in a simulated world; nothing real is touched.",
        InputForm.of(
            GameInputs.NewGame.class,
            "{\"planId\": \"shop\", \"scenarioId\": \"approver-on-holiday\", \"timesReal\": 60,"
                + " \"players\": [\"mia\"]}"),
        GameView.class,
        (in, call) -> view(room.start(in, call), call));
  }

  private Operation<?, ?> get() {
    return new Operation<>(
        "getGame",
        VIEW_RESOURCES,
        READS,
        "Shows how a game stands, and what the caller can do in it.",
        InputForm.of(GameInputs.OneGame.class, BY_ID),
        GameView.class,
        (in, call) -> view(room.game(in.gameId(), call), call));
  }

  private Operation<?, ?> events() {
    return new Operation<>(
        "listGameEvents",
        VIEW_RESOURCES,
        READS,
        "Shows what has happened in a game since a known event.",
        InputForm.of(GameInputs.GameEventsAfter.class, "{\"gameId\": \"g1\", \"after\": 12}"),
        GameInputs.GameEvents.class,
        (in, call) -> {
          long after = in.after().orElse(0L);
          List<ExecutionEvent> events =
              room.game(in.gameId(), call).events(after, in.limit().orElse(100), room.now());
          return new GameInputs.GameEvents(
              events, events.isEmpty() ? after : events.get(events.size() - 1).sequence());
        });
  }

  private Operation<?, ?> act() {
    return new Operation<>(
        "actInGame",
        EXECUTE_RECOVERY,
        WRITES,
        "Asks something of the execution of a game, as one would in reality.",
        InputForm.about(
                "gameId",
                ExecutionRequest.class,
                "{\"gameId\": \"g1\", \"type\": \"APPROVE\", \"wave\": \"web\"}")
            .set("by", CallContext::actor)
            .set("at", call -> Optional.empty()),
        GameView.class,
        (in, call) -> {
          Game game = room.played(in.id(), call, "actInGame");
          game.act(in.value(), room.now());
          return view(game, call);
        });
  }

  private Operation<?, ?> advance() {
    return new Operation<>(
        "advanceGame",
        EXECUTE_RECOVERY,
        WRITES,
        "Lets the time of a game go on, for a while or until there is something new to decide.",
        InputForm.of(GameInputs.Advance.class, "{\"gameId\": \"g1\", \"by\": \"PT5M\"}"),
        GameView.class,
        (in, call) -> {
          Game game = room.played(in.gameId(), call, "advanceGame");
          in.by()
              .ifPresentOrElse(
                  it -> game.advance(it, room.now()), () -> game.advanceToDecision(room.now()));
          return view(game, call);
        });
  }

  private Operation<?, ?> inject() {
    return new Operation<>(
        "injectSurprise",
        MANAGE_EXECUTION,
        WRITES,
        "Lets something go wrong in a game, without a word to its players.",
        InputForm.about(
            "gameId",
            Surprise.class,
            "{\"gameId\": \"g1\", \"kind\": \"ACCOUNT_DENIED\", \"lasts\": \"PT30M\"}"),
        Injection.class,
        (in, call) -> room.game(in.id(), call).inject(in.value(), call.actor(), room.now()));
  }

  private Operation<?, ?> lift() {
    return new Operation<>(
        "liftSurprise",
        MANAGE_EXECUTION,
        WRITES,
        "Puts right in a game what had gone wrong; what it has done stays done.",
        InputForm.of(
            GameInputs.LiftedSurprise.class, "{\"gameId\": \"g1\", \"surpriseId\": \"s1\"}"),
        Injection.class,
        (in, call) -> room.game(in.gameId(), call).lift(in.surpriseId(), room.now()));
  }

  private Operation<?, ?> end() {
    return new Operation<>(
        "endGame",
        EXECUTE_RECOVERY,
        WRITES,
        "Ends a game, and tells what was reached and what it would have been without surprises.",
        InputForm.of(GameInputs.OneGame.class, BY_ID),
        ScoreSheet.class,
        (in, call) -> ScoreSheet.of(room.end(room.played(in.gameId(), call, "endGame"))));
  }

  private Operation<?, ?> scores() {
    return new Operation<>(
            "listGameScores",
            VIEW_RESOURCES,
            READS,
            "Lists what was reached in ended games.",
            InputForm.of(GameInputs.WantedScores.class, "{\"planId\": \"shop\"}"),
            Page.class,
            (in, call) -> room.scores(in, call))
        .withItems(GameScore.class);
  }

  private Operation<?, ?> score() {
    return new Operation<>(
        "getGameScore",
        VIEW_RESOURCES,
        READS,
        "Shows what was reached in a game.",
        InputForm.of(GameInputs.OneGame.class, BY_ID),
        ScoreSheet.class,
        (in, call) -> ScoreSheet.of(room.score(in.gameId(), call)));
  }

  private Operation<?, ?> counterfactual() {
    return new Operation<>(
        "runCounterfactual",
        VIEW_RESOURCES,
        READS,
        "Runs an execution or a game again by simulation, with one decision taken otherwise.",
        InputForm.of(
            GameInputs.WhatIf.class,
            "{\"executionId\": \"e1\", \"change\": {\"kind\": \"APPROVE_AT_ONCE\"}}"),
        Counterfactual.class,
        (in, call) -> room.whatIf(in, call));
  }

  private GameView view(Game game, CallContext call) {
    return game.view(call.actor(), room.isMaster(call), room.now());
  }
}

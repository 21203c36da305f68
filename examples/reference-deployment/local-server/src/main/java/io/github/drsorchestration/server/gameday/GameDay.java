package io.github.drsorchestration.server.gameday;

import static io.github.drsorchestration.core.rest.route.Route.creates;
import static io.github.drsorchestration.core.rest.route.Route.get;
import static io.github.drsorchestration.core.rest.route.Route.post;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.rest.route.Route;
import java.util.List;

/**
 * Game days: disasters that are rehearsed as often as one likes, in simulated worlds of their own.
 * What is stored in the service is read and never changed, apart from the scores that are kept.
 *
 * <pre>{@code
 * GameDay gameDay = GameDay.of(orchestrator, ports);
 * OperationCatalog catalog =
 *     StandardOperations.of(orchestrator, ports).with(gameDay.operations());
 * RestApi api =
 *     new RestApi(
 *         new Operations(catalog, ports, audit),
 *         ports.ids(),
 *         RestSettings.DEFAULTS,
 *         GameDay.ROUTES);
 * }</pre>
 */
public final class GameDay {

  private static final String GAME = "/gameday/games/{gameId}";

  /** Where the operations are found. */
  public static final List<Route> ROUTES =
      List.of(
          get("/gameday/scenarios", "listGameScenarios"),
          get("/gameday/games", "listGames"),
          creates("/gameday/games", "startGame", GAME),
          get(GAME, "getGame"),
          get(GAME + "/events", "listGameEvents"),
          post(GAME + "/actions", "actInGame"),
          post(GAME + "/advance", "advanceGame"),
          creates(GAME + "/surprises", "injectSurprise", GAME),
          post(GAME + "/surprises/{surpriseId}/lift", "liftSurprise"),
          post(GAME + "/end", "endGame"),
          get("/gameday/scores", "listGameScores"),
          get("/gameday/scores/{gameId}", "getGameScore"),
          post("/gameday/counterfactual", "runCounterfactual"));

  private final List<Operation<?, ?>> operations;

  private GameDay(List<Operation<?, ?>> operations) {
    this.operations = List.copyOf(operations);
  }

  /** The game days of a service with this orchestrator, which was built on these ports. */
  public static GameDay of(DrsOrchestrator orchestrator, Ports ports) {
    return new GameDay(new GameDayOperations(orchestrator, ports).all());
  }

  public List<Operation<?, ?>> operations() {
    return operations;
  }
}

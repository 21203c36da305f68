package io.github.drsorchestration.server.control;

import static io.github.drsorchestration.api.access.Permission.MANAGE_ACCOUNTS;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;
import static io.github.drsorchestration.core.rest.route.Route.creates;
import static io.github.drsorchestration.core.rest.route.Route.delete;
import static io.github.drsorchestration.core.rest.route.Route.get;
import static io.github.drsorchestration.core.rest.route.Route.post;

import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.OperationEffect;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import io.github.drsorchestration.core.rest.route.Route;
import io.github.drsorchestration.server.world.SimulatedDataCentre;
import io.github.drsorchestration.server.world.World;
import io.github.drsorchestration.server.world.WorldState;
import io.github.drsorchestration.testkit.control.Advance;
import io.github.drsorchestration.testkit.control.KnownFault;
import io.github.drsorchestration.testkit.fault.Fault;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Faults and the time of the simulated world, for those who may change the configuration. */
public final class WorldOperations {

  /** Where the operations are found. */
  public static final List<Route> ROUTES =
      List.of(
          get("/world", "getWorld"),
          post("/world/advance", "advanceWorld"),
          get("/world/faults", "listWorldFaults"),
          creates("/world/faults", "addWorldFault", "/world/faults/{faultId}"),
          delete("/world/faults", "removeWorldFaults"),
          delete("/world/faults/{faultId}", "removeWorldFault"));

  private final World world;
  private final LongSupplier events;

  /**
   * @param events how many events were recorded so far
   */
  public WorldOperations(World world, LongSupplier events) {
    this.world = world;
    this.events = events;
  }

  public List<Operation<?, ?>> all() {
    return List.of(
        operation(
            "getWorld",
            READS,
            "Shows the simulated world: its time, its faults, and what is in its accounts.",
            InputForm.of(WorldInputs.TheWorld.class, "{}"),
            WorldState.class,
            in -> centre().state()),
        advance(),
        operation(
            "listWorldFaults",
            READS,
            "Lists what goes wrong in the simulated world.",
            InputForm.of(WorldInputs.TheWorld.class, "{}"),
            WorldInputs.FaultList.class,
            in -> new WorldInputs.FaultList(centre().faults())),
        operation(
            "addWorldFault",
            WRITES,
            "Lets something go wrong in the simulated world from now on.",
            InputForm.of(Fault.class, "{\"kind\": \"LAUNCH_FAILS\", \"probability\": 0.2}"),
            KnownFault.class,
            in -> centre().addFault(in)),
        operation(
            "removeWorldFaults",
            WRITES,
            "Ends all faults of the simulated world; what has gone wrong stays so.",
            InputForm.of(WorldInputs.TheWorld.class, "{}"),
            WorldInputs.Done.class,
            in -> {
              centre().removeFaults();
              return new WorldInputs.Done();
            }),
        operation(
            "removeWorldFault",
            WRITES,
            "Ends a fault of the simulated world; what has gone wrong stays so.",
            InputForm.of(WorldInputs.OneFault.class, "{\"faultId\": \"f1\"}"),
            WorldInputs.Done.class,
            in -> {
              centre().removeFault(in.faultId());
              return new WorldInputs.Done();
            }));
  }

  private Operation<?, ?> advance() {
    return operation(
        "advanceWorld",
        WRITES,
        "Lets commanded time go on, for a while or until an execution records something.",
        InputForm.of(Advance.class, "{\"by\": \"PT10M\"}"),
        WorldInputs.WorldTime.class,
        in -> {
          SimulatedDataCentre centre = centre();
          if (!centre.isCommanded()) {
            throw NotConfiguredException.of(
                "time that passes on command", "start it with --time manual");
          }
          return new WorldInputs.WorldTime(centre.advance(in, events));
        });
  }

  private static <I, O> Operation<I, O> operation(
      String name,
      OperationEffect effect,
      String summary,
      InputForm<I> input,
      Class<O> output,
      Function<I, O> work) {
    return new Operation<>(
            name, MANAGE_ACCOUNTS, effect, summary, input, output, (in, call) -> work.apply(in))
        .refusing(ErrorCode.NOT_CONFIGURED);
  }

  private SimulatedDataCentre centre() {
    if (world instanceof SimulatedDataCentre centre) {
      return centre;
    }
    throw NotConfiguredException.of(
        "a simulated world of its own", "the DRS that --aws names is controlled where it is");
  }
}

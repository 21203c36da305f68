package io.github.drsorchestration.core.operation.catalog.system;

import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.catalog.call.Nothing;
import io.github.drsorchestration.core.service.capacity.Capacities;
import io.github.drsorchestration.core.service.capacity.CapacityReport;
import io.github.drsorchestration.core.service.capacity.CapacityScope;
import io.github.drsorchestration.core.service.capacity.PlaceCapacity;
import io.github.drsorchestration.core.service.health.HealthReport;
import io.github.drsorchestration.core.service.health.SystemHealth;
import io.github.drsorchestration.core.service.place.PerPlace;
import java.util.List;
import java.util.Optional;

/** How much room the quotas leave, and whether everything answers. */
final class CapacityOperations {

  private final Capacities capacities;
  private final SystemHealth health;
  private final Ports ports;

  CapacityOperations(DrsOrchestrator orchestrator, Ports ports) {
    this.capacities = orchestrator.capacity();
    this.health = orchestrator.health();
    this.ports = ports;
  }

  /**
   * What is wanted beside the room in all accounts.
   *
   * @param planId a plan, to see what it would leave if it were started now
   * @param fresh whether AWS is to be asked now; by default an answer of the last minute will do
   */
  public record Total(Optional<String> planId, Optional<Boolean> fresh) {}

  /**
   * Whose room is wanted.
   *
   * @param accountId one account; by default all
   * @param region one Region; by default all
   * @param fresh whether AWS is to be asked now; by default an answer of the last minute will do
   */
  public record Regional(
      Optional<String> accountId, Optional<String> region, Optional<Boolean> fresh) {}

  List<Operation<?, ?>> all() {
    return List.of(total(), regional(), systemHealth());
  }

  private Operation<?, ?> total() {
    return new Operation<>(
        "getCapacity",
        VIEW_RESOURCES,
        READS,
        "Shows how much room the quotas of DRS leave in each account, and for how long.",
        InputForm.of(Total.class, "{}"),
        CapacityReport.class,
        (input, call) -> {
          CapacityScope scope = scope(call);
          boolean fresh = input.fresh().orElse(false);
          return input
              .planId()
              .map(id -> capacities.report(scope, id, fresh))
              .orElseGet(() -> capacities.report(scope, fresh));
        });
  }

  private Operation<?, ?> regional() {
    return new Operation<>(
            "getRegionalCapacity",
            VIEW_RESOURCES,
            READS,
            "Shows how much room the quotas of DRS leave in each account and Region.",
            InputForm.of(
                Regional.class, "{\"accountId\": \"111122223333\", \"region\": \"eu-west-1\"}"),
            PerPlace.class,
            (input, call) -> {
              CapacityScope scope = scope(call);
              scope = input.accountId().map(scope::ofAccount).orElse(scope);
              scope = input.region().map(scope::ofRegion).orElse(scope);
              return capacities.regional(scope, input.fresh().orElse(false));
            })
        .withItems(PlaceCapacity.class);
  }

  private Operation<?, ?> systemHealth() {
    return new Operation<>(
        "getSystemHealth",
        VIEW_RESOURCES,
        READS,
        "Tells whether the stores answer, and DRS in each account and Region in use.",
        InputForm.of(Nothing.class, "{}"),
        HealthReport.class,
        (input, call) -> health.report(visible(call)::seesAccount));
  }

  private CapacityScope scope(CallContext call) {
    Visibility visible = visible(call);
    return capacities.everything().within(visible::seesAccount, visible::sees);
  }

  private Visibility visible(CallContext call) {
    return Visibility.of(call.principal().scope(), ports);
  }
}

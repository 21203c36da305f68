package io.github.drsorchestration.core.service.tagged;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.disaster.Disaster;
import io.github.drsorchestration.api.disaster.DisasterRequest;
import io.github.drsorchestration.api.disaster.PlanStart;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.recovery.SourceServers;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.input.InvalidInputException;
import io.github.drsorchestration.core.service.disaster.Disasters;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/** Starts plans by their tags, all that are meant as one disaster. */
public final class TaggedPlans {

  private final RecoveryPlanStore plans;
  private final ProtectionGroupStore groups;
  private final SourceServers drs;
  private final PlaceCalls calls;
  private final Disasters disasters;

  public TaggedPlans(Ports ports, Disasters disasters) {
    this.plans = ports.recoveryPlanStore();
    this.groups = ports.protectionGroupStore();
    this.drs = ports.recoveryService();
    this.calls = new PlaceCalls(ports.calls());
    this.disasters = disasters;
  }

  /**
   * What a request would start. Nothing is started.
   *
   * @param isVisible the plans that exist for the one who asks
   * @throws NotFoundException if no plan has the tags
   */
  public PlanSelection select(TaggedRequest request, Predicate<RecoveryPlan> isVisible) {
    List<RecoveryPlan> tagged =
        TagSelector.tagged(request, plans.listAll()).stream().filter(isVisible).toList();
    if (tagged.isEmpty()) {
      throw new NotFoundException("recovery plan with the tags", request.tags());
    }
    Map<String, ProtectionGroup> byId = new HashMap<>();
    groups.listAll().forEach(group -> byId.put(group.groupId(), group));
    return TagSelector.select(request, tagged, byId, servers(request, tagged, byId));
  }

  /** Where servers run normally is asked only if it makes a difference. */
  private PerPlace<SourceServer> servers(
      TaggedRequest request, List<RecoveryPlan> tagged, Map<String, ProtectionGroup> groups) {
    Set<AccountRegion> places = new TreeSet<>();
    if (!request.regions().isEmpty()) {
      for (RecoveryPlan plan : tagged) {
        plan.allGroupIds().stream()
            .flatMap(id -> Optional.ofNullable(groups.get(id)).stream())
            .forEach(group -> places.add(group.where()));
      }
    }
    return calls.each(places, drs::sourceServers);
  }

  /**
   * Starts what {@link #select} tells.
   *
   * @param source how the request came in
   * @throws NotFoundException if no plan has the tags
   * @throws InvalidInputException naming everything that has to be put right first
   */
  public Started start(
      TaggedRequest request, Predicate<RecoveryPlan> isVisible, Actor by, EntryPoint source) {
    PlanSelection selection = select(request, isVisible);
    if (!selection.problems().isEmpty()) {
      throw new InvalidInputException(selection.problems());
    }
    DisasterRequest.Builder disaster =
        DisasterRequest.builder()
            .name(request.title())
            .kind(selection.kind())
            .by(by)
            .source(source)
            .reason(request.reason())
            .disasterId(request.clientToken().map(token -> idOf(request, by, token)));
    selection
        .plans()
        .forEach(
            plan ->
                disaster.addPlans(
                    PlanStart.builder().planId(plan.planId()).waves(plan.waves()).build()));
    Disaster started = disasters.start(disaster.build());
    return new Started(started.disasterId(), started, selection);
  }

  /** Callers choose their tokens by themselves, so those of two may be alike. */
  private static String idOf(TaggedRequest request, Actor by, String token) {
    String name = String.join("\n", by.id(), request.customer(), request.environment(), token);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * What was started.
   *
   * @param disasterId the disaster
   * @param disaster how far it is
   * @param selection the plans, and those that were left out
   */
  public record Started(String disasterId, Disaster disaster, PlanSelection selection) {}
}

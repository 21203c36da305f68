package io.github.drsorchestration.core.service.tagged;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.planning.PlanMembers;
import io.github.drsorchestration.core.service.place.PerPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Decides which plans a request by tags means. */
final class TagSelector {

  private final TaggedRequest request;
  private final Map<String, ProtectionGroup> groups;
  private final PerPlace<SourceServer> servers;
  private final List<PlanSelection.Selected> selected = new ArrayList<>();
  private final List<PlanSelection.LeftOut> leftOut = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private TagSelector(
      TaggedRequest request, Map<String, ProtectionGroup> groups, PerPlace<SourceServer> servers) {
    this.request = request;
    this.groups = groups;
    this.servers = servers;
  }

  /** The plans that have the tags, by name. */
  static List<RecoveryPlan> tagged(TaggedRequest request, List<RecoveryPlan> plans) {
    return plans.stream()
        .filter(plan -> request.customer().equals(plan.tags().get("Customer")))
        .filter(plan -> request.environment().equals(plan.tags().get("Environment")))
        .sorted(Comparator.comparing(RecoveryPlan::name))
        .toList();
  }

  /**
   * What the request means.
   *
   * @param tagged the plans that have the tags
   * @param servers the servers in the places of their groups, if Regions are asked for
   */
  static PlanSelection select(
      TaggedRequest request,
      List<RecoveryPlan> tagged,
      Map<String, ProtectionGroup> groups,
      PerPlace<SourceServer> servers) {
    TagSelector selector = new TagSelector(request, groups, servers);
    tagged.forEach(selector::look);
    selector.checkAsAWhole(tagged);
    return new PlanSelection(
        request.kind(), selector.selected, selector.leftOut, selector.problems, servers.problems());
  }

  private void look(RecoveryPlan plan) {
    Set<String> recoveredIn =
        groupsOf(plan).stream()
            .map(ProtectionGroup::region)
            .collect(Collectors.toCollection(TreeSet::new));
    Optional<String> elsewhere =
        outside("DRRegions", plan, recoveredIn, request.drRegions(), "is recovered in")
            .or(() -> outside("Regions", plan, origins(plan), request.regions(), "runs in"));
    Set<String> waves = waves(plan);
    if (elsewhere.isPresent()) {
      leftOut.add(new PlanSelection.LeftOut(plan.planId(), plan.name(), elsewhere.get()));
    } else if (waves.isEmpty() && !request.wavesOrAll().isAll()) {
      leftOut.add(
          new PlanSelection.LeftOut(
              plan.planId(), plan.name(), "has none of the waves that are asked for"));
    } else {
      select(plan, waves);
    }
  }

  private void select(RecoveryPlan plan, Set<String> waves) {
    List<String> approvals =
        plan.waves().stream()
            .filter(wave -> wave.approval().isPresent())
            .map(Wave::name)
            .filter(name -> waves.isEmpty() || waves.contains(name))
            .toList();
    selected.add(new PlanSelection.Selected(plan.planId(), plan.name(), waves, approvals));
    List<String> unapproved = FirstApprovals.missing(plan, waves);
    if (request.mustBeApproved() && !unapproved.isEmpty()) {
      problems.add(
          new Problem(
              "ApprovalMode",
              "is required, but plan '%s' would launch %s without one; add an approval to the plan"
                  .formatted(plan.name(), String.join(", ", unapproved))));
    }
  }

  /** Why a plan is left out; one that is partly elsewhere is a problem, for it cannot be split. */
  private Optional<String> outside(
      String field, RecoveryPlan plan, Set<String> is, Set<String> wanted, String verb) {
    Set<String> others = new TreeSet<>(is);
    others.removeAll(wanted);
    if (wanted.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    String also = String.join(", ", others);
    if (others.size() == is.size()) {
      return Optional.of(verb + " " + also);
    }
    problems.add(
        new Problem(
            field,
            "leave out a part of plan '%s', which %s %s too".formatted(plan.name(), verb, also)));
    return Optional.empty();
  }

  /** Where the servers of a plan run normally, as far as DRS knows. */
  private Set<String> origins(RecoveryPlan plan) {
    Set<String> origins = new TreeSet<>();
    for (ProtectionGroup group : groupsOf(plan)) {
      servers.items().stream()
          .filter(group::selects)
          .filter(it -> PlanMembers.launches(plan, group.groupId(), it.serverId()))
          .flatMap(server -> server.origin().stream())
          .forEach(origin -> origins.add(origin.region()));
    }
    return origins;
  }

  private List<ProtectionGroup> groupsOf(RecoveryPlan plan) {
    return plan.allGroupIds().stream().map(groups::get).filter(Objects::nonNull).toList();
  }

  /** The names of generated waves are known at the start. */
  private Set<String> waves(RecoveryPlan plan) {
    Set<String> named = new TreeSet<>(request.wavesOrAll().names());
    if (plan.generatedWaves().isEmpty()) {
      named.retainAll(plan.waves().stream().map(Wave::name).toList());
    }
    return named;
  }

  private void checkAsAWhole(List<RecoveryPlan> tagged) {
    Set<String> known = new TreeSet<>();
    tagged.forEach(plan -> known.addAll(waves(plan)));
    for (String wave : request.wavesOrAll().names()) {
      if (!known.contains(wave)) {
        problems.add(new Problem("Waves", "no plan with these tags has a wave '" + wave + "'"));
      }
    }
    if (selected.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem("", "every plan with these tags is left out: " + why()));
    }
  }

  private String why() {
    return leftOut.stream()
        .map(it -> "'" + it.name() + "' " + it.why())
        .collect(Collectors.joining("; "));
  }
}

package io.github.drsorchestration.testkit.proof.chaos;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reduced versions of a scenario, the greatest reductions first. */
final class ScenarioReductions {
  private final ChaosScenario scenario;

  private ScenarioReductions(ChaosScenario scenario) {
    this.scenario = scenario;
  }

  /** A lazy stream, because most reductions are never tried. */
  static Stream<ChaosScenario> than(ChaosScenario scenario) {
    ScenarioReductions smaller = new ScenarioReductions(scenario);
    return Stream.<Function<ScenarioReductions, Stream<ChaosScenario>>>of(
            ScenarioReductions::withoutAPlan,
            ScenarioReductions::withoutAStart,
            it -> it.fewer(scenario.requests(), (builder, requests) -> builder.requests(requests)),
            it -> it.fewer(scenario.faults(), (builder, faults) -> builder.faults(faults)),
            it -> it.fewer(scenario.portTroubles(), (builder, them) -> builder.portTroubles(them)),
            it ->
                it.fewer(
                    scenario.processFaults(),
                    (builder, processFaults) -> builder.processFaults(processFaults)),
            it ->
                it.fewer(
                    scenario.externalLaunches(), (builder, them) -> builder.externalLaunches(them)),
            ScenarioReductions::withoutAWave,
            ScenarioReductions::withoutAServer,
            ScenarioReductions::simpler,
            ScenarioReductions::withSimplerWaves)
        .flatMap(step -> step.apply(smaller));
  }

  private interface Change<T> {
    ChaosScenario.Builder apply(ChaosScenario.Builder builder, List<T> rest);
  }

  /** None of them, then each half, then all but one. */
  private <T> Stream<ChaosScenario> fewer(List<T> all, Change<T> change) {
    int size = all.size();
    if (size == 0) {
      return Stream.empty();
    }
    Stream<List<T>> halves =
        size < 4
            ? Stream.empty()
            : Stream.of(all.subList(0, size / 2), all.subList(size / 2, size));
    Stream<List<T>> singles =
        size < 2 ? Stream.empty() : IntStream.range(0, size).mapToObj(i -> without(all, i));
    return Stream.of(Stream.of(List.<T>of()), halves, singles)
        .flatMap(rests -> rests)
        .map(rest -> change.apply(scenario.toBuilder(), rest).build());
  }

  private Stream<ChaosScenario> withoutAPlan() {
    return scenario.plans().size() < 2
        ? Stream.empty()
        : IntStream.range(0, scenario.plans().size())
            .filter(
                i ->
                    scenario.starts().stream()
                        .noneMatch(
                            start ->
                                start.request().planId().equals(scenario.plans().get(i).planId())))
            .mapToObj(i -> only(without(scenario.plans(), i)));
  }

  private Stream<ChaosScenario> withoutAStart() {
    return scenario.starts().size() < 2
        ? Stream.empty()
        : IntStream.range(0, scenario.starts().size())
            .mapToObj(
                i ->
                    scenario.toBuilder()
                        .starts(without(scenario.starts(), i))
                        .requests(
                            scenario.requests().stream()
                                .filter(planned -> planned.start() != i)
                                .map(
                                    planned ->
                                        planned.start() > i
                                            ? planned.ofStart(planned.start() - 1)
                                            : planned)
                                .toList())
                        .build());
  }

  private Stream<ChaosScenario> withoutAWave() {
    return scenario.plans().stream()
        .filter(plan -> plan.waves().size() > 1)
        .flatMap(
            plan ->
                IntStream.range(0, plan.waves().size())
                    .mapToObj(i -> with(plan, withoutWave(plan.waves(), i))));
  }

  private static List<Wave> withoutWave(List<Wave> waves, int index) {
    String gone = waves.get(index).name();
    List<Wave> rest = new ArrayList<>();
    for (Wave wave : without(waves, index)) {
      Optional<Set<String>> dependsOn =
          wave.dependsOn()
              .map(
                  names -> {
                    Set<String> left = new HashSet<>(names);
                    left.remove(gone);
                    return left;
                  });
      boolean refersToIt = wave.condition().filter(it -> it.waves().contains(gone)).isPresent();
      Wave.Builder next = wave.toBuilder().dependsOn(dependsOn);
      rest.add(refersToIt ? next.condition(Optional.empty()).build() : next.build());
    }
    return rest;
  }

  private Stream<ChaosScenario> withoutAServer() {
    return scenario.groups().stream()
        .filter(group -> group.serverIds().size() > 1)
        .flatMap(group -> group.serverIds().stream().map(id -> withoutServer(group, id)));
  }

  private ChaosScenario withoutServer(ProtectionGroup group, String serverId) {
    Set<String> rest = new HashSet<>(group.serverIds());
    rest.remove(serverId);
    ProtectionGroup smaller = group.toBuilder().serverIds(rest).build();
    List<ProtectionGroup> groups = new ArrayList<>(scenario.groups());
    groups.replaceAll(old -> old.equals(group) ? smaller : old);
    List<SimulatedServer> servers =
        scenario.servers().stream().filter(it -> !it.serverId().equals(serverId)).toList();
    List<RecoveryPlan> plans = new ArrayList<>();
    for (RecoveryPlan plan : scenario.plans()) {
      List<Wave> waves = new ArrayList<>();
      for (Wave wave : plan.waves()) {
        Set<String> optional = new HashSet<>(wave.optionalServerIds());
        optional.remove(serverId);
        waves.add(wave.toBuilder().optionalServerIds(optional).build());
      }
      plans.add(plan.toBuilder().waves(waves).build());
    }
    return scenario.toBuilder().groups(groups).servers(servers).plans(plans).build();
  }

  private Stream<ChaosScenario> simpler() {
    List<ChaosScenario> simpler = new ArrayList<>();
    if (scenario.processes() > 1) {
      simpler.add(scenario.toBuilder().processes(1).build());
    }
    if (scenario.withEvents()) {
      simpler.add(scenario.toBuilder().withEvents(false).build());
    }
    if (!scenario.slowestCall().isZero()) {
      simpler.add(scenario.toBuilder().slowestCall(Duration.ZERO).build());
    }
    if (!scenario.quotas().isEmpty()) {
      simpler.add(scenario.toBuilder().quotas(Map.of()).build());
    }
    lessOf(scenario.health()).forEach(it -> simpler.add(scenario.toBuilder().health(it).build()));
    lessOf(scenario.hooks()).forEach(it -> simpler.add(scenario.toBuilder().hooks(it).build()));
    return simpler.stream();
  }

  private static <V> Stream<Map<String, V>> lessOf(Map<String, V> all) {
    return all.keySet().stream()
        .map(
            key -> {
              Map<String, V> rest = new LinkedHashMap<>(all);
              rest.remove(key);
              return rest;
            });
  }

  private Stream<ChaosScenario> withSimplerWaves() {
    return scenario.plans().stream()
        .flatMap(
            plan ->
                IntStream.range(0, plan.waves().size())
                    .boxed()
                    .flatMap(
                        i ->
                            simplerThan(plan.waves().get(i))
                                .map(wave -> with(plan, replaced(plan.waves(), i, wave)))));
  }

  private static Stream<Wave> simplerThan(Wave wave) {
    return Stream.of(
            wave.toBuilder().beforeHooks(List.of()).build(),
            wave.toBuilder().afterHooks(List.of()).build(),
            wave.toBuilder().healthCheck(Optional.empty()).build(),
            wave.toBuilder().condition(Optional.empty()).build(),
            wave.toBuilder().approval(Optional.empty()).build(),
            wave.toBuilder().pauseBefore(false).build(),
            wave.toBuilder().optionalServerIds(List.of()).build(),
            wave.toBuilder().groupIds(wave.groupIds().subList(0, 1)).build())
        .filter(simpler -> !simpler.equals(wave));
  }

  private ChaosScenario with(RecoveryPlan plan, List<Wave> waves) {
    List<RecoveryPlan> plans = new ArrayList<>(scenario.plans());
    plans.replaceAll(old -> old.equals(plan) ? plan.toBuilder().waves(waves).build() : old);
    return only(plans);
  }

  /** The scenario with these plans, and only the groups and servers that they need. */
  private ChaosScenario only(List<RecoveryPlan> plans) {
    Set<String> needed = new HashSet<>();
    plans.forEach(plan -> needed.addAll(plan.allGroupIds()));
    List<ProtectionGroup> groups =
        scenario.groups().stream().filter(group -> needed.contains(group.groupId())).toList();
    List<SimulatedServer> servers =
        scenario.servers().stream()
            .filter(
                server ->
                    groups.stream()
                        .anyMatch(group -> group.groupId().equals(server.tags().get("group"))))
            .toList();
    return scenario.toBuilder().plans(plans).groups(groups).servers(servers).build();
  }

  private static <T> List<T> without(List<T> all, int index) {
    List<T> rest = new ArrayList<>(all);
    rest.remove(index);
    return rest;
  }

  private static <T> List<T> replaced(List<T> all, int index, T by) {
    List<T> next = new ArrayList<>(all);
    next.set(index, by);
    return next;
  }
}

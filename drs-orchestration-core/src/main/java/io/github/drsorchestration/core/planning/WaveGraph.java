package io.github.drsorchestration.core.planning;

import io.github.drsorchestration.api.plan.Wave;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Which wave waits for which, with the plan's default filled in: a wave that does not say what it
 * depends on depends on the wave before it. Everything is in plan order, so that equal plans give
 * equal answers.
 *
 * <p>A graph can be made of a plan that is not valid: names that no wave has are left out, and of
 * two waves of the same name the first counts. The plan validator reports both.
 */
public final class WaveGraph {

  private final Map<String, Set<String>> dependencies;
  private final Map<String, Set<String>> dependants;

  private WaveGraph(Map<String, ? extends Set<String>> wanted) {
    this.dependants = reversed(wanted);
    this.dependencies = reversed(dependants);
  }

  /** The edges the other way round; what an edge comes from is in plan order afterwards. */
  private static Map<String, Set<String>> reversed(Map<String, ? extends Set<String>> edges) {
    Map<String, Set<String>> reversed = new LinkedHashMap<>();
    edges.keySet().forEach(wave -> reversed.put(wave, new LinkedHashSet<>()));
    edges.forEach(
        (from, names) ->
            names.stream()
                .filter(edges::containsKey)
                .forEach(to -> reversed.computeIfAbsent(to, none -> Set.of()).add(from)));
    reversed.replaceAll((wave, names) -> Collections.unmodifiableSet(names));
    return Collections.unmodifiableMap(reversed);
  }

  /** The graph of a plan's waves. */
  public static WaveGraph of(List<Wave> waves) {
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    Set<String> waveBefore = Set.of();
    for (Wave wave : waves) {
      wanted.putIfAbsent(wave.name(), wave.dependsOn().orElse(waveBefore));
      waveBefore = Set.of(wave.name());
    }
    return new WaveGraph(wanted);
  }

  /** The graph of waves whose dependencies are known by name; the map's order is plan order. */
  public static WaveGraph ofDependencies(Map<String, ? extends Set<String>> dependencies) {
    return new WaveGraph(dependencies);
  }

  /** What each wave directly waits for, by wave; both in plan order. */
  public Map<String, Set<String>> dependencies() {
    return dependencies;
  }

  /** Which waves directly wait for each wave, by wave; both in plan order. */
  public Map<String, Set<String>> dependants() {
    return dependants;
  }

  /** What this wave directly waits for; nothing where there is no such wave. */
  public Set<String> dependenciesOf(String wave) {
    return dependencies.getOrDefault(wave, Set.of());
  }

  /** Which waves directly wait for this wave; none where there is no such wave. */
  public Set<String> dependantsOf(String wave) {
    return dependants.getOrDefault(wave, Set.of());
  }

  /** What this wave waits for, directly or through other waves. */
  public Set<String> allDependenciesOf(String wave) {
    return reachableFrom(wave, dependencies);
  }

  /** Which waves wait for this wave, directly or through other waves. */
  public Set<String> allDependantsOf(String wave) {
    return reachableFrom(wave, dependants);
  }

  private static Set<String> reachableFrom(String wave, Map<String, Set<String>> graph) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(wave));
    while (!open.isEmpty()) {
      for (String next : graph.getOrDefault(open.removeFirst(), Set.of())) {
        if (reached.add(next)) {
          open.addLast(next);
        }
      }
    }
    return Collections.unmodifiableSet(reached);
  }

  /**
   * The waves in an order in which each comes after everything that it waits for; among equals the
   * order of the plan.
   *
   * @throws IllegalStateException if there is a cycle; a plan that was validated has none
   */
  public List<String> topologicalOrder() {
    List<String> order = sortable();
    if (order.size() < dependencies.size()) {
      throw new IllegalStateException(
          "the waves wait for each other: " + String.join(" -> ", cycle().orElseThrow()));
    }
    return Collections.unmodifiableList(order);
  }

  /** The waves in topological order, without those that are on a cycle or wait for one. */
  private List<String> sortable() {
    List<String> names = List.copyOf(dependencies.keySet());
    Map<String, Integer> positions = new LinkedHashMap<>();
    names.forEach(name -> positions.put(name, positions.size()));
    int[] waitsFor = new int[names.size()];
    PriorityQueue<Integer> free = new PriorityQueue<>();
    for (int i = 0; i < waitsFor.length; i++) {
      waitsFor[i] = dependenciesOf(names.get(i)).size();
      if (waitsFor[i] == 0) {
        free.add(i);
      }
    }
    List<String> order = new ArrayList<>();
    while (!free.isEmpty()) {
      String next = names.get(free.remove());
      order.add(next);
      for (String dependant : dependantsOf(next)) {
        int position = positions.getOrDefault(dependant, -1);
        if (--waitsFor[position] == 0) {
          free.add(position);
        }
      }
    }
    return order;
  }

  /**
   * A cycle, if there is one, as the waves along it: each waits for the next, and the last is the
   * first again. It starts with the wave of the cycle that comes first in the plan.
   */
  public Optional<List<String>> cycle() {
    Set<String> stuck = new LinkedHashSet<>(dependencies.keySet());
    sortable().forEach(stuck::remove);
    if (stuck.isEmpty()) {
      return Optional.empty();
    }
    // Every stuck wave waits for a stuck wave, so that following them must come back somewhere.
    List<String> path = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    String next = stuck.iterator().next();
    while (seen.add(next)) {
      path.add(next);
      next = dependenciesOf(next).stream().filter(stuck::contains).findFirst().orElseThrow();
    }
    return Optional.of(fromTheFirstOfThePlan(path.subList(path.indexOf(next), path.size())));
  }

  private List<String> fromTheFirstOfThePlan(List<String> loop) {
    Set<String> members = new LinkedHashSet<>(loop);
    String first =
        dependencies.keySet().stream().filter(members::contains).findFirst().orElseThrow();
    List<String> rotated = new ArrayList<>(loop);
    Collections.rotate(rotated, -loop.indexOf(first));
    rotated.add(first);
    return Collections.unmodifiableList(rotated);
  }
}

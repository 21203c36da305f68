package io.github.drsorchestration.core.planning.validation;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.plan.WaveCondition;
import io.github.drsorchestration.core.planning.WaveGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a wave says about other waves must name waves that can have ended before it. */
final class OrderRules {

  private final List<Wave> waves;
  private final WaveGraph graph;
  private final Optional<List<String>> cycle;

  OrderRules(List<Wave> waves) {
    this.waves = waves;
    this.graph = WaveGraph.of(waves);
    this.cycle = graph.cycle();
  }

  List<Problem> check(int index) {
    Wave wave = waves.get(index);
    String path = "waves[" + index + "]";
    List<Problem> problems = new ArrayList<>();
    checkDependencies(path, wave, problems);
    wave.condition()
        .ifPresent(condition -> checkCondition(path + ".condition", wave, condition, problems));
    return problems;
  }

  private void checkDependencies(String path, Wave wave, List<Problem> problems) {
    int k = 0;
    for (String name : wave.dependsOn().orElse(Set.of())) {
      if (!graph.dependencies().containsKey(name)) {
        problems.add(new Problem(path + ".dependsOn[" + k + "]", noSuchWave(name)));
      }
      k++;
    }
    cycle
        .filter(loop -> loop.get(0).equals(wave.name()))
        .ifPresent(
            loop ->
                problems.add(
                    new Problem(
                        path + ".dependsOn" + position(wave, loop.get(1)),
                        "the waves wait for each other: " + String.join(" -> ", loop))));
  }

  /** Where the wave names the other one; nowhere, if it depends on it by default. */
  private static String position(Wave wave, String other) {
    return wave.dependsOn().map(names -> "[" + List.copyOf(names).indexOf(other) + "]").orElse("");
  }

  private void checkCondition(
      String path, Wave wave, WaveCondition condition, List<Problem> problems) {
    if (condition instanceof WaveCondition.WaveEndedAs ended) {
      checkEnded(path + ".wave", wave, ended.wave(), problems);
    } else if (condition instanceof WaveCondition.Not not) {
      checkCondition(path + ".condition", wave, not.condition(), problems);
    } else if (condition instanceof WaveCondition.AllOf all) {
      checkConditions(path, wave, all.conditions(), problems);
    } else if (condition instanceof WaveCondition.AnyOf any) {
      checkConditions(path, wave, any.conditions(), problems);
    }
  }

  private void checkConditions(
      String path, Wave wave, List<WaveCondition> conditions, List<Problem> problems) {
    for (int k = 0; k < conditions.size(); k++) {
      checkCondition(path + ".conditions[" + k + "]", wave, conditions.get(k), problems);
    }
  }

  private void checkEnded(String path, Wave wave, String other, List<Problem> problems) {
    if (!graph.dependencies().containsKey(other)) {
      problems.add(new Problem(path, noSuchWave(other)));
    } else if (!graph.allDependenciesOf(wave.name()).contains(other)) {
      problems.add(
          new Problem(
              path,
              "'"
                  + wave.name()
                  + "' does not depend on '"
                  + other
                  + "', which may not have ended when the condition is decided"));
    }
  }

  private String noSuchWave(String name) {
    String hint =
        graph.dependencies().keySet().stream()
            .filter(name::equalsIgnoreCase)
            .findFirst()
            .map(similar -> "; '" + similar + "' is meant?")
            .orElse("");
    return "no wave is named '" + name + "'" + hint;
  }
}

package io.github.drsorchestration.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.plan.Wave;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaveGraphTest {

  @Test
  void a_wave_depends_on_the_wave_before_it_unless_it_says_otherwise() {
    WaveGraph graph =
        WaveGraph.of(List.of(wave("db"), wave("app"), wave("logs", List.of()), wave("web")));

    assertThat(graph.dependencies())
        .containsExactly(
            Map.entry("db", Set.of()),
            Map.entry("app", Set.of("db")),
            Map.entry("logs", Set.of()),
            Map.entry("web", Set.of("logs")));
    assertThat(graph.dependantsOf("db")).containsExactly("app");
    assertThat(graph.dependantsOf("web")).isEmpty();
  }

  @Test
  void the_dependencies_of_a_wave_are_in_plan_order() {
    WaveGraph graph =
        WaveGraph.of(
            List.of(
                wave("c", List.of()),
                wave("a", List.of()),
                wave("b", List.of()),
                wave("all", List.of("b", "a", "c"))));

    assertThat(graph.dependenciesOf("all")).containsExactly("c", "a", "b");
  }

  @Test
  void the_topological_order_is_the_plan_order_among_equals() {
    WaveGraph graph =
        WaveGraph.of(
            List.of(
                wave("web", List.of("app")),
                wave("logs", List.of()),
                wave("app", List.of("db")),
                wave("db", List.of()),
                wave("mail", List.of())));

    assertThat(graph.topologicalOrder()).containsExactly("logs", "db", "app", "web", "mail");
  }

  @Test
  void a_cycle_is_named_wave_by_wave_from_the_first_of_the_plan() {
    WaveGraph graph =
        WaveGraph.of(
            List.of(
                wave("start", List.of("db")),
                wave("web", List.of("app")),
                wave("app", List.of("db")),
                wave("db", List.of("web"))));

    assertThat(graph.cycle()).hasValue(List.of("web", "app", "db", "web"));
    assertThatThrownBy(graph::topologicalOrder)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the waves wait for each other: web -> app -> db -> web");
  }

  @Test
  void a_graph_without_a_cycle_has_none() {
    assertThat(WaveGraph.of(List.of(wave("db"), wave("web"))).cycle()).isEmpty();
    assertThat(WaveGraph.of(List.of()).cycle()).isEmpty();
  }

  @Test
  void unknown_names_are_left_out() {
    WaveGraph graph = WaveGraph.of(List.of(wave("web", List.of("nobody"))));

    assertThat(graph.dependenciesOf("web")).isEmpty();
    assertThat(graph.dependenciesOf("nobody")).isEmpty();
    assertThat(graph.topologicalOrder()).containsExactly("web");
  }

  @Test
  void dependencies_and_dependants_are_followed_through_other_waves() {
    WaveGraph graph = WaveGraph.of(List.of(wave("db"), wave("app"), wave("web")));

    assertThat(graph.allDependenciesOf("web")).containsExactlyInAnyOrder("db", "app");
    assertThat(graph.allDependantsOf("db")).containsExactlyInAnyOrder("app", "web");
    assertThat(graph.allDependenciesOf("db")).isEmpty();
  }

  @Test
  void the_dependencies_of_a_wave_on_a_cycle_contain_the_wave_itself() {
    WaveGraph graph = WaveGraph.of(List.of(wave("a", List.of("b")), wave("b", List.of("a"))));

    assertThat(graph.allDependenciesOf("a")).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void a_thousand_waves_that_all_depend_on_all_before_are_sorted() {
    Map<String, Set<String>> dependencies = new LinkedHashMap<>();
    IntStream.range(0, 1_000)
        .forEach(i -> dependencies.put("w" + i, new LinkedHashSet<>(dependencies.keySet())));

    WaveGraph graph = WaveGraph.ofDependencies(dependencies);

    assertThat(graph.topologicalOrder()).isEqualTo(new ArrayList<>(dependencies.keySet()));
    assertThat(graph.dependantsOf("w0")).hasSize(999);
  }

  @Test
  void a_cycle_of_a_thousand_waves_is_found() {
    List<Wave> waves = new ArrayList<>();
    IntStream.range(0, 1_000)
        .forEach(i -> waves.add(wave("w" + i, List.of("w" + (i + 1) % 1_000))));

    assertThat(WaveGraph.of(waves).cycle().orElseThrow()).hasSize(1_001).endsWith("w999", "w0");
  }

  private static Wave wave(String name) {
    return Wave.builder().name(name).addGroupIds("pg").build();
  }

  private static Wave wave(String name, List<String> dependsOn) {
    return Wave.builder()
        .name(name)
        .addGroupIds("pg")
        .dependsOn(new LinkedHashSet<>(dependsOn))
        .build();
  }
}

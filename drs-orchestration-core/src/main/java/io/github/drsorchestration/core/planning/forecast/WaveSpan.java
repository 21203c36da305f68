package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.core.planning.WaveGraph;
import io.github.drsorchestration.core.planning.forecast.load.FixedWait;
import io.github.drsorchestration.core.planning.forecast.load.WaveLoad;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where a wave can lie in an execution at best, in nanoseconds.
 *
 * @param head from the start until its launches can begin
 * @param work what the launches take
 * @param tail from its last server that is up to the end of everything that waits for it
 */
record WaveSpan(long head, LaunchWork work, long tail) {

  /** The longest chain of waves through this one. */
  long path() {
    return head + work.shortest() + tail;
  }

  /** The spans of all waves by name. */
  static Map<String, WaveSpan> of(Workload workload) {
    WaveGraph graph = workload.graph();
    List<String> order = graph.topologicalOrder();
    Map<String, WaveLoad> waves = new HashMap<>();
    Map<String, WaveSpan> spans = new HashMap<>();
    workload.waves().forEach(wave -> waves.put(wave.name(), wave));
    for (String name : order) {
      WaveLoad wave = Objects.requireNonNull(waves.get(name), name);
      long head = 0;
      for (String dependency : graph.dependenciesOf(name)) {
        head = Math.max(head, Objects.requireNonNull(spans.get(dependency)).path());
      }
      head += FixedWait.total(wave.before()).toNanos();
      long after = FixedWait.total(wave.after()).toNanos();
      spans.put(name, new WaveSpan(head, LaunchWork.of(wave, workload), after));
    }
    List<String> backwards = new ArrayList<>(order);
    Collections.reverse(backwards);
    for (String name : backwards) {
      long following = 0;
      for (String dependant : graph.dependantsOf(name)) {
        WaveLoad next = Objects.requireNonNull(waves.get(dependant), dependant);
        WaveSpan span = Objects.requireNonNull(spans.get(dependant), dependant);
        long before = FixedWait.total(next.before()).toNanos();
        following = Math.max(following, before + span.work().shortest() + span.tail());
      }
      long rest = following;
      spans.computeIfPresent(
          name, (same, span) -> new WaveSpan(span.head(), span.work(), span.tail() + rest));
    }
    return spans;
  }
}

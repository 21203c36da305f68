package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.core.planning.WaveGraph;
import io.github.drsorchestration.core.planning.forecast.load.Estimate;
import io.github.drsorchestration.core.planning.forecast.load.FixedWait;
import io.github.drsorchestration.core.planning.forecast.load.WaveLoad;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import java.time.Duration;
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
 * @param up when its last server can be up
 * @param tail from its last server that is up to the end of everything that waits for it
 */
record WaveSpan(long head, LaunchWork work, long up, long tail) {

  /** The longest chain of waves through this one. */
  long path() {
    return up + tail;
  }

  /** The spans of all waves by name. */
  static Map<String, WaveSpan> of(Workload workload) {
    return of(workload, Copies.of(workload, Estimate::typical));
  }

  /** Those of a workload whose copies are there at these moments, counted from the start. */
  static Map<String, WaveSpan> of(Workload workload, Copies copies) {
    Duration declared = workload.declaredBefore();
    WaveGraph graph = workload.graph();
    List<String> order = graph.topologicalOrder();
    Map<String, WaveLoad> waves = new HashMap<>();
    Map<String, WaveSpan> spans = new HashMap<>();
    workload.waves().forEach(wave -> waves.put(wave.name(), wave));
    long approval = copies.firstApproval(workload).minus(declared).toNanos();
    for (String name : order) {
      WaveLoad wave = Objects.requireNonNull(waves.get(name), name);
      long head = 0;
      for (String dependency : graph.dependenciesOf(name)) {
        head = Math.max(head, Objects.requireNonNull(spans.get(dependency)).path());
      }
      head = Math.max(head, copies.gate(wave).minus(declared).toNanos());
      head += FixedWait.total(Copies.decisionsOf(wave.before())).toNanos();
      head = Math.max(head, approval);
      head += FixedWait.total(Copies.otherThanDecisions(wave.before())).toNanos();
      long after = FixedWait.total(wave.after()).toNanos();
      LaunchWork work = LaunchWork.of(wave, workload);
      long up = Math.max(head + work.shortest(), lastUp(wave, workload, copies));
      spans.put(name, new WaveSpan(head, work, up, after));
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
          name,
          (same, span) -> new WaveSpan(span.head(), span.work(), span.up(), span.tail() + rest));
    }
    return spans;
  }

  /** When the server is up whose copy is there last, or that takes longest after it. */
  private static long lastUp(WaveLoad wave, Workload workload, Copies copies) {
    Duration pending = workload.overhead().pending().typical();
    return wave.servers().stream()
        .map(
            server ->
                copies
                    .inSyncAt(server)
                    .minus(workload.declaredBefore())
                    .plus(pending)
                    .plus(server.typical())
                    .plus(server.check().typical()))
        .mapToLong(Duration::toNanos)
        .max()
        .orElse(0);
  }
}

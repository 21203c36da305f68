package io.github.drsorchestration.core.planning.forecast.load;

import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.core.planning.WaveGraph;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A wave as far as time is concerned.
 *
 * @param name the wave's name
 * @param dependsOn the waves that must have ended before; defaults are filled in
 * @param servers what it launches
 * @param before what it waits for before its launches
 * @param after what it waits for after its launches
 */
public record WaveLoad(
    String name,
    Set<String> dependsOn,
    List<ServerLoad> servers,
    List<FixedWait> before,
    List<FixedWait> after) {

  public WaveLoad {
    dependsOn = new LinkedHashSet<>(dependsOn);
    servers = List.copyOf(servers);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** A wave that waits for nothing but other waves. */
  public static WaveLoad of(String name, Set<String> dependsOn, List<ServerLoad> servers) {
    return new WaveLoad(name, dependsOn, servers, List.of(), List.of());
  }

  /** A wave of a plan whose servers are known. */
  public static WaveLoad of(
      Wave wave, WaveGraph graph, List<ServerLoad> servers, WaitEstimates waits) {
    return new WaveLoad(
        wave.name(),
        graph.dependenciesOf(wave.name()),
        servers,
        waits.before(wave),
        waits.after(wave));
  }
}

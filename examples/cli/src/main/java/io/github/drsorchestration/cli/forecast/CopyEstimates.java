package io.github.drsorchestration.cli.forecast;

import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.cli.scenario.ServerEntry;
import io.github.drsorchestration.core.planning.forecast.load.Estimate;
import io.github.drsorchestration.core.planning.forecast.load.FailbackLoad;
import io.github.drsorchestration.core.planning.forecast.load.ServerLoad;
import io.github.drsorchestration.core.planning.forecast.load.WaveLoad;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long the copies of a failback take: what the file gives, otherwise what the world draws. */
final class CopyEstimates {

  private static final Estimate REVERSAL = Estimate.exactly(Duration.ofSeconds(5));
  private static final Estimate INITIATING = Estimates.minutes(2, 5);
  private static final Estimate FIRST_SNAPSHOT = Estimates.minutes(1, 3);
  private static final Estimate NOTICING = Estimates.minutes(0, 1);
  private static final Estimate DRAWN = Estimates.minutes(20, 60);

  /** The slowest of several terminations, and the calls around it. */
  private static final Estimate CLEAN_UP = Estimates.minutes(6, 11);

  private CopyEstimates() {}

  static FailbackLoad load(
      List<Wave> waves, List<WaveLoad> loads, List<ServerEntry> servers, Estimates estimates) {
    Set<String> some =
        loads.stream()
            .flatMap(wave -> wave.servers().stream())
            .map(ServerLoad::serverId)
            .collect(Collectors.toSet());
    Map<String, Estimate> home = new TreeMap<>();
    Map<String, Estimate> back = new TreeMap<>();
    for (ServerEntry server : servers) {
      if (some.contains(server.serverId())) {
        home.put(server.serverId(), home(server));
        back.put(server.serverId(), replicated(server.initialSync()));
      }
    }
    return new FailbackLoad(
        REVERSAL,
        home,
        waves.stream().filter(Wave::waitsForSync).map(Wave::name).collect(Collectors.toSet()),
        estimates.cutover(),
        back,
        CLEAN_UP);
  }

  /** On premises, the machine is booted first, and its client copies without snapshots. */
  private static Estimate home(ServerEntry server) {
    if (server.origin().isPresent()) {
      return replicated(server.reverseSync());
    }
    return Estimate.sum(
        List.of(
            Estimate.exactly(server.failbackClientAfter().orElse(Duration.ZERO)),
            copy(server.reverseSync()),
            NOTICING));
  }

  private static Estimate replicated(Optional<Duration> copy) {
    return Estimate.sum(List.of(INITIATING, copy(copy), FIRST_SNAPSHOT, NOTICING));
  }

  private static Estimate copy(Optional<Duration> known) {
    return known.map(Estimate::exactly).orElse(DRAWN);
  }
}

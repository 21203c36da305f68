package io.github.drsorchestration.core.service.forecast;

import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.report.StepKind;
import io.github.drsorchestration.api.server.ReplicatedDisk;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.planning.forecast.load.Estimate;
import io.github.drsorchestration.core.planning.forecast.load.FailbackLoad;
import io.github.drsorchestration.core.planning.forecast.load.FixedWait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How long the copies of a failback will take: as long as they took before, otherwise by the size
 * of the disks, otherwise as long as copies usually take, which says little.
 */
final class CopyEstimates {

  private static final Estimate REVERSAL =
      Estimate.between(Duration.ofSeconds(5), Duration.ofMinutes(2));
  private static final Estimate NONE = Estimate.exactly(Duration.ZERO);
  private static final Estimate CLEAN_UP =
      Estimate.between(Duration.ofMinutes(5), Duration.ofMinutes(15));

  /** DRS prepares the replication, and takes a first snapshot; that is noticed within a minute. */
  private static final Estimate AROUND =
      Estimate.between(Duration.ofMinutes(3), Duration.ofMinutes(10));

  private static final Estimate USUAL =
      Estimate.around(Duration.ofMinutes(30), Duration.ofHours(4), Duration.ofHours(24));

  /** In megabits per second, where nothing limits it but the network between two Regions. */
  private static final int SLOWEST = 100;

  private static final int USUALLY = 300;
  private static final int FASTEST = 800;

  private final Map<String, SourceServer> servers;
  private final CopyHistory history;
  private final Optional<Integer> mbps;

  /**
   * The estimates.
   *
   * @param servers what DRS knows of the servers, by id
   * @param mbps how fast one server is copied, in megabits per second, where that is known
   */
  CopyEstimates(Map<String, SourceServer> servers, CopyHistory history, Optional<Integer> mbps) {
    this.servers = servers;
    this.history = history;
    this.mbps = mbps;
  }

  FailbackLoad load(List<Wave> waves, Set<String> serverIds, Expectations expectations) {
    Set<String> waitingForAll =
        waves.stream().filter(Wave::waitsForSync).map(Wave::name).collect(Collectors.toSet());
    return new FailbackLoad(
        expectations.copied() ? NONE : REVERSAL,
        expectations.copied() ? Map.of() : each(serverIds, this::home),
        waitingForAll,
        new FixedWait(StepKind.APPROVAL, "approval of the cutover", expectations.approval()),
        each(serverIds, this::back),
        CLEAN_UP);
  }

  private static Map<String, Estimate> each(
      Set<String> serverIds, Function<String, Estimate> estimate) {
    Map<String, Estimate> estimates = new TreeMap<>();
    serverIds.forEach(id -> estimates.put(id, estimate.apply(id)));
    return estimates;
  }

  CopyBasis basis(Set<String> serverIds) {
    int measured = (int) serverIds.stream().filter(id -> history.home(id).isPresent()).count();
    int bySize =
        (int)
            serverIds.stream()
                .filter(id -> history.home(id).isEmpty() && bySize(id).isPresent())
                .count();
    return new CopyBasis(measured, bySize, serverIds.size() - measured - bySize);
  }

  private Estimate home(String serverId) {
    return history.home(serverId).orElseGet(() -> full(serverId));
  }

  private Estimate back(String serverId) {
    return history.back(serverId).orElseGet(() -> full(serverId));
  }

  private Estimate full(String serverId) {
    return bySize(serverId).orElse(USUAL);
  }

  private Optional<Estimate> bySize(String serverId) {
    return Optional.ofNullable(servers.get(serverId))
        .map(server -> server.disks().stream().mapToLong(ReplicatedDisk::totalBytes).sum())
        .filter(bytes -> bytes > 0)
        .map(bytes -> Estimate.sum(List.of(AROUND, copy(bytes))));
  }

  /** What is written during the copy has to be copied, too. */
  private Estimate copy(long bytes) {
    return mbps.map(rate -> Estimate.between(at(rate, bytes), at(rate, bytes + bytes / 2)))
        .orElseGet(
            () -> Estimate.around(at(FASTEST, bytes), at(USUALLY, bytes), at(SLOWEST, bytes)));
  }

  private static Duration at(int mbps, long bytes) {
    return Duration.ofSeconds(bytes / 125_000 / mbps);
  }
}

package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.TerminationTarget;
import io.github.drsorchestration.api.execution.WaveExecution;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts and names servers for people. */
final class Servers {

  private Servers() {}

  static long up(WaveExecution wave) {
    return count(wave, ServerStatus.RECOVERED);
  }

  static long up(Execution execution) {
    return execution.waves().stream().mapToLong(Servers::up).sum();
  }

  /** Servers that are to come up: those of waves that take part. */
  static long wanted(Execution execution) {
    return execution.waves().stream()
        .mapToLong(wave -> wave.servers().size() - count(wave, ServerStatus.EXCLUDED))
        .sum();
  }

  static long count(WaveExecution wave, ServerStatus status) {
    return wave.servers().stream().filter(server -> server.status() == status).count();
  }

  /** "11 terminated, 1 failed". */
  static String cleanedUp(Execution execution) {
    Map<TerminationStatus, Long> counts =
        execution.termination().stream()
            .flatMap(termination -> termination.targets().stream())
            .collect(
                Collectors.groupingBy(
                    TerminationTarget::status, TreeMap::new, Collectors.counting()));
    return counts.isEmpty()
        ? "nothing was left"
        : counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
  }

  /** The host's name of a server, or its id where the execution does not know it. */
  static String name(Execution execution, String serverId) {
    return execution.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .filter(server -> server.serverId().equals(serverId))
        .map(ServerExecution::name)
        .findFirst()
        .orElse(serverId);
  }

  /** "web-1, web-2, web-3 and 4 more". */
  static String listed(List<String> names, int most) {
    if (names.size() <= most) {
      return String.join(", ", names);
    }
    return String.join(", ", names.subList(0, most)) + " and " + (names.size() - most) + " more";
  }

  /** "1 server", "4 servers". */
  static String counted(long count) {
    return count + (count == 1 ? " server" : " servers");
  }
}

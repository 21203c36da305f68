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
public final class Servers {

  private Servers() {}

  public static long up(WaveExecution wave) {
    return count(wave, ServerStatus.RECOVERED);
  }

  public static long up(Execution execution) {
    return execution.waves().stream().mapToLong(Servers::up).sum();
  }

  /** The servers that the execution is to recover: all but those of excluded waves. */
  public static long wanted(Execution execution) {
    return execution.waves().stream()
        .mapToLong(wave -> wave.servers().size() - count(wave, ServerStatus.EXCLUDED))
        .sum();
  }

  public static long count(WaveExecution wave, ServerStatus status) {
    return wave.servers().stream().filter(server -> server.status() == status).count();
  }

  /** "11 terminated, 1 failed". */
  public static String cleanedUp(Execution execution) {
    Map<TerminationStatus, Long> counts =
        execution.termination().stream()
            .flatMap(termination -> termination.targets().stream())
            .collect(
                Collectors.groupingBy(
                    TerminationTarget::status, TreeMap::new, Collectors.counting()));
    String instances =
        counts.isEmpty()
            ? "nothing was left to terminate"
            : counts.entrySet().stream()
                .map(
                    count ->
                        count.getValue() + " " + count.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    return instances + failedHooks(execution);
  }

  private static String failedHooks(Execution execution) {
    return execution.termination().stream()
        .flatMap(termination -> termination.hookRuns().stream())
        .filter(run -> !run.superseded() && run.failure().isPresent())
        .map(run -> "; hook " + run.hook().name() + ": " + run.failure().orElseThrow().message())
        .collect(Collectors.joining());
  }

  /** The host name of a server, or its id if the execution does not know it. */
  static String name(Execution execution, String serverId) {
    return execution.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .filter(server -> server.serverId().equals(serverId))
        .map(ServerExecution::name)
        .findFirst()
        .orElse(serverId);
  }

  /** "web-1, web-2, web-3 and 4 more". */
  static String listed(List<String> names, int max) {
    if (names.size() <= max) {
      return String.join(", ", names);
    }
    return String.join(", ", names.subList(0, max)) + " and " + (names.size() - max) + " more";
  }
}

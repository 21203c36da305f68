package io.github.drsorchestration.quickstart.progress;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.quickstart.scenario.ScriptedRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known when a run goes no further.
 *
 * @param execution how it stands
 * @param report what the library reports of it
 * @param calls how often each operation of DRS was called
 * @param neverAsked scripted requests whose occasion did not come
 * @param seed what the world was drawn from
 * @param simulated how much simulated time has passed
 * @param real how much real time has passed
 * @param files the reports that were written
 */
public record Ending(
    Execution execution,
    ExecutionReport report,
    Map<String, Long> calls,
    List<ScriptedRequest> neverAsked,
    long seed,
    Duration simulated,
    Duration real,
    List<Path> files) {

  public Ending {
    calls = new LinkedHashMap<>(calls);
    neverAsked = List.copyOf(neverAsked);
    files = List.copyOf(files);
  }
}

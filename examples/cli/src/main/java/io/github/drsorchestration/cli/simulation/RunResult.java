package io.github.drsorchestration.cli.simulation;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.scenario.ScriptedRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a simulated run.
 *
 * @param execution the final state
 * @param report the library's report
 * @param calls how often each AWS operation was called
 * @param neverMade the scripted requests whose trigger never occurred
 * @param simulated the simulated time since the declaration
 */
public record RunResult(
    Execution execution,
    ExecutionReport report,
    Map<String, Long> calls,
    List<ScriptedRequest> neverMade,
    Duration simulated) {

  public RunResult {
    calls = Collections.unmodifiableMap(new LinkedHashMap<>(calls));
    neverMade = List.copyOf(neverMade);
  }
}

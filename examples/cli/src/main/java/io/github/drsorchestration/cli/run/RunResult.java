package io.github.drsorchestration.cli.run;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.scenario.ScriptedRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run came to.
 *
 * @param execution how it stands
 * @param report what the library reports of it
 * @param calls how often each AWS operation was called
 * @param neverAsked scripted requests whose occasion did not come
 * @param simulated how much simulated time has passed
 */
public record RunResult(
    Execution execution,
    ExecutionReport report,
    Map<String, Long> calls,
    List<ScriptedRequest> neverAsked,
    Duration simulated) {

  public RunResult {
    calls = Collections.unmodifiableMap(new LinkedHashMap<>(calls));
    neverAsked = List.copyOf(neverAsked);
  }
}

package io.github.drsorchestration.api.disaster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.util.Optional;
import java.util.Set;

/**
 * One plan of a disaster as it is now.
 *
 * @param planId the plan
 * @param executionId its execution; absent if it could not be started
 * @param status how far the execution is
 * @param waitsFor the plans that it waits for at present
 * @param servers how many servers take part; zero until preflight has found them
 * @param recovered how many of them are up
 * @param problem why it could not be started, for whoever has just tried
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DisasterPlan(
    String planId,
    Optional<String> executionId,
    Optional<ExecutionStatus> status,
    Set<String> waitsFor,
    int servers,
    int recovered,
    Optional<String> problem) {

  public DisasterPlan {
    Check.notBlank("planId", planId);
    Check.present("executionId", executionId);
    Check.present("status", status);
    waitsFor = Copy.sorted("waitsFor", waitsFor);
    Check.present("problem", problem);
  }
}

package io.github.drsorchestration.core.service.forecast;

import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.core.service.place.AssumedQuotas;
import io.github.drsorchestration.core.service.place.PlaceProblem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How long a plan will take if nothing fails.
 *
 * @param planId the plan
 * @param version its version
 * @param forecast the forecast
 * @param serverIds the servers that it launches
 * @param measured how many of them rest on launches of their own; the others, on what is usual
 * @param problems the places that did not answer; servers there that are selected by tags are
 *     missing
 * @param copies of a failback, what its copies rest on
 * @param assumedQuotas the places whose quotas are assumed, because those in force cannot be read
 */
public record PlanForecast(
    String planId,
    long version,
    Forecast forecast,
    Set<String> serverIds,
    int measured,
    Optional<CopyBasis> copies,
    List<PlaceProblem> problems,
    List<AssumedQuotas> assumedQuotas) {

  public PlanForecast {
    problems = List.copyOf(problems);
    assumedQuotas = List.copyOf(assumedQuotas);
  }
}

package io.github.drsorchestration.core.service.tagged;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.core.service.place.PlaceProblem;
import java.util.List;
import java.util.Set;

/**
 * What a request by tags means.
 *
 * @param kind drill or recovery
 * @param plans what would be started
 * @param leftOut what has the tags and would not
 * @param problems what has to be put right before anything is started
 * @param unchecked places that did not answer, so that it is unknown where servers there run
 *     normally; they are not left out for that
 */
public record PlanSelection(
    ExecutionKind kind,
    List<Selected> plans,
    List<LeftOut> leftOut,
    List<Problem> problems,
    List<PlaceProblem> unchecked) {

  public PlanSelection {
    plans = List.copyOf(plans);
    leftOut = List.copyOf(leftOut);
    problems = List.copyOf(problems);
    unchecked = List.copyOf(unchecked);
  }

  /**
   * A plan that would be started.
   *
   * @param planId its id
   * @param name its name
   * @param waves the waves it would be started with; empty for all
   * @param approvals the waves that wait for an approval
   */
  public record Selected(String planId, String name, Set<String> waves, List<String> approvals) {}

  /**
   * A plan that would not.
   *
   * @param planId its id
   * @param name its name
   * @param why why not
   */
  public record LeftOut(String planId, String name, String why) {}
}

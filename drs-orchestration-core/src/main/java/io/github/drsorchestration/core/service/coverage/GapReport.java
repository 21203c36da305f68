package io.github.drsorchestration.core.service.coverage;

import io.github.drsorchestration.core.service.place.PlaceProblem;
import java.util.List;

/**
 * What is tagged for recovery, and not protected.
 *
 * @param tagged how many instances are tagged for recovery
 * @param protectedOnes how many of them are protected
 * @param gaps the others, by place and name
 * @param problems the places that did not answer
 */
public record GapReport(
    int tagged, int protectedOnes, List<Gap> gaps, List<PlaceProblem> problems) {

  public GapReport {
    gaps = List.copyOf(gaps);
    problems = List.copyOf(problems);
  }
}

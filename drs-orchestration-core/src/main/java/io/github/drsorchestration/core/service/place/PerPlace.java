package io.github.drsorchestration.core.service.place;

import java.util.List;

/**
 * What was gathered from several places.
 *
 * @param items what those have that answered
 * @param problems the places that did not; what they have is missing
 * @param <T> what was asked for
 */
public record PerPlace<T>(List<T> items, List<PlaceProblem> problems) {

  public PerPlace {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }
}

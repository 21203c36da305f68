package io.github.drsorchestration.core.planning.diff;

import java.util.Optional;

/**
 * One difference between two versions of a plan.
 *
 * @param kind what it is about
 * @param wave the wave that it is about, by its new name if it has one
 * @param sentence what the later version does, such as {@code removes the approval before wave
 *     'databases'}
 */
public record PlanChange(ChangeKind kind, Optional<String> wave, String sentence) {

  @Override
  public String toString() {
    return kind + ": " + sentence;
  }
}

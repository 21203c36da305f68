package io.github.drsorchestration.core.service.group;

import io.github.drsorchestration.api.failure.Problem;
import java.util.List;

/**
 * Whether the launch settings of a group are possible.
 *
 * @param problems what is not; a group with one is not saved, unless it had it before
 * @param warnings what could not be found out
 */
public record SettingsReport(List<Problem> problems, List<Problem> warnings) {

  public SettingsReport {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }
}

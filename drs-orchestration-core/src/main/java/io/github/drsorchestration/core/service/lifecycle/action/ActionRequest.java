package io.github.drsorchestration.core.service.lifecycle.action;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.core.input.InputCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that is to be done with several servers.
 *
 * @param action what
 * @param targets with which; each once
 * @param tags how their tags change
 * @param confirmed the servers whose recovery points may be deleted, by id or by name
 * @param overrides what does not have to stand in the way
 * @param dryRun whether it is only to be told what would happen
 * @param by who wants it
 */
public record ActionRequest(
    ServerAction action,
    List<ActionTarget> targets,
    TagChange tags,
    Set<String> confirmed,
    List<ObstacleOverride> overrides,
    boolean dryRun,
    Actor by) {

  /** Something that does not change tags. */
  public ActionRequest(
      ServerAction action,
      List<ActionTarget> targets,
      Set<String> confirmed,
      List<ObstacleOverride> overrides,
      boolean dryRun,
      Actor by) {
    this(action, targets, TagChange.NONE, confirmed, overrides, dryRun, by);
  }

  public ActionRequest {
    targets = List.copyOf(targets);
    confirmed = InputCheck.sorted(confirmed);
    overrides = List.copyOf(overrides);
    if (new HashSet<>(targets).size() < targets.size()) {
      throw new InvalidValueException("servers", "names one twice");
    }
  }
}

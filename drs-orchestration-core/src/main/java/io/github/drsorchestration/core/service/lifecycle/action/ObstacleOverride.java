package io.github.drsorchestration.core.service.lifecycle.action;

import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Items;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.core.input.InputCheck;
import java.util.Set;

/**
 * Permission to go on although something needs a server.
 *
 * @param code what stands in the way: {@code IN_GROUP}, {@code IN_PLAN}, {@code IN_EXECUTION} or
 *     {@code LAUNCHED_ELSEWHERE}
 * @param names the servers for which it may be ignored, by id or by name
 * @param reason why that is right
 */
public record ObstacleOverride(
    Obstacle.Code code,
    @Items(min = 1) @Text(TextForm.NOT_BLANK) Set<String> names,
    @Text(value = TextForm.NOT_BLANK, max = 1000) String reason) {

  public ObstacleOverride {
    names = InputCheck.sorted(names);
    Bounds.of(ObstacleOverride.class).check(code, names, reason);
    if (!code.overridable()) {
      throw new InvalidValueException("code", code + " cannot be overridden");
    }
  }
}

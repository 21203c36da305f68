package io.github.drsorchestration.core.service.lifecycle;

import io.github.drsorchestration.core.service.lifecycle.action.ActionStatus;
import io.github.drsorchestration.core.service.lifecycle.action.Obstacle;
import java.util.Optional;

/**
 * What became of one call.
 *
 * @param status what came of it
 * @param detail what DRS said
 * @param obstacle what has come up since the facts were read
 */
record ActionResult(ActionStatus status, Optional<String> detail, Optional<Obstacle> obstacle) {

  static final ActionResult DONE =
      new ActionResult(ActionStatus.DONE, Optional.empty(), Optional.empty());
  static final ActionResult NOT_TRIED =
      new ActionResult(ActionStatus.NOT_TRIED, Optional.empty(), Optional.empty());

  static ActionResult of(ActionStatus status, String detail) {
    return new ActionResult(status, Optional.of(detail), Optional.empty());
  }

  static ActionResult refused(Obstacle obstacle) {
    return new ActionResult(
        ActionStatus.REFUSED, Optional.of(obstacle.detail()), Optional.of(obstacle));
  }
}

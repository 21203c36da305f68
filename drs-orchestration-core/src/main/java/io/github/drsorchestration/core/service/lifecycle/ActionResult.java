package io.github.drsorchestration.core.service.lifecycle;

import io.github.drsorchestration.core.service.lifecycle.action.ActionStatus;
import java.util.Optional;

/**
 * What became of one call.
 *
 * @param status what came of it
 * @param detail what DRS said
 */
record ActionResult(ActionStatus status, Optional<String> detail) {

  static final ActionResult DONE = new ActionResult(ActionStatus.DONE, Optional.empty());

  static final ActionResult NOT_TRIED = new ActionResult(ActionStatus.NOT_TRIED, Optional.empty());

  static ActionResult of(ActionStatus status, String detail) {
    return new ActionResult(status, Optional.of(detail));
  }
}

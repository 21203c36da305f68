package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.internal.Check;
import java.util.Optional;

/**
 * An approver's answer.
 *
 * @param approved yes or no
 * @param by who answered
 * @param reason why
 */
public record ApprovalAnswer(boolean approved, Actor by, Optional<String> reason) {

  public ApprovalAnswer {
    Check.present("by", by).exceptEngine("by");
    Check.present("reason", reason);
  }
}

package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.internal.Check;
import java.util.Optional;

/**
 * An approver's answer.
 *
 * @param approved yes or no
 * @param by who answered
 * @param reason why
 */
public record ApprovalAnswer(boolean approved, String by, Optional<String> reason) {

  public ApprovalAnswer {
    Check.person("by", by);
    Check.present("reason", reason);
  }
}

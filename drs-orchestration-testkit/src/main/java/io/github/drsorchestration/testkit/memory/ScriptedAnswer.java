package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.port.ApprovalAnswer;
import java.time.Duration;
import java.util.Optional;

/**
 * An approver's answer, and when it is given.
 *
 * @param after how long after the question
 * @param answer the answer
 */
public record ScriptedAnswer(Duration after, ApprovalAnswer answer) {

  public static ScriptedAnswer yes(Duration after, String by) {
    return new ScriptedAnswer(after, new ApprovalAnswer(true, Actor.of(by), Optional.empty()));
  }

  public static ScriptedAnswer no(Duration after, String by, String reason) {
    return new ScriptedAnswer(after, new ApprovalAnswer(false, Actor.of(by), Optional.of(reason)));
  }
}

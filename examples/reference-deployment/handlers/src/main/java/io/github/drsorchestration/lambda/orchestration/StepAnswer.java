package io.github.drsorchestration.lambda.orchestration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;

/**
 * What the state machine does after a step.
 *
 * @param next which way it goes
 * @param status how the execution or disaster is, for people who look at a run
 * @param timeout how long it waits at most, in real time; at least a second
 */
record StepAnswer(Next next, String status, Duration timeout) {

  /** The ways out of a step. */
  enum Next {
    /** Another step is due. */
    STEP,
    WAIT,
    /** The history of the run is long. */
    CONTINUE,
    /** It is over, and everything is up; or another run drives. */
    END,
    /** It is over, and not everything is up. */
    FAIL
  }

  private static final Duration MIN_WAIT = Duration.ofSeconds(1);

  /** Step Functions allows a bit more than three years. */
  private static final Duration MAX_WAIT = Duration.ofDays(365);

  StepAnswer {
    timeout = timeout.compareTo(MIN_WAIT) < 0 ? MIN_WAIT : timeout;
    timeout = timeout.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : timeout;
  }

  static StepAnswer of(Next next, String status) {
    return new StepAnswer(next, status, MIN_WAIT);
  }

  /** A step later than now; a state machine counts in full seconds. */
  static StepAnswer after(Duration timeout, String status) {
    return timeout.isZero() || timeout.isNegative()
        ? of(Next.STEP, status)
        : new StepAnswer(Next.WAIT, status, timeout);
  }

  StepAnswer continued(boolean inNewRun) {
    boolean goesOn = next == Next.STEP || next == Next.WAIT;
    return goesOn && inNewRun ? of(Next.CONTINUE, status) : this;
  }

  JsonNode json(JsonNode of, int round) {
    long seconds = timeout.plusMillis(999).toSeconds();
    return JsonNodeFactory.instance
        .objectNode()
        .put("next", next.name())
        .put("status", status)
        .put("waitSeconds", seconds)
        .put("round", round)
        .set("of", of);
  }
}

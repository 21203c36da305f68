package io.github.drsorchestration.server.live;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.operation.Visibility;
import java.time.Instant;

/** One open stream. */
final class Subscriber {

  private final Subscription subscription;
  private final StreamWriter writer;
  private boolean begun;

  Subscriber(Subscription subscription, StreamWriter writer) {
    this.subscription = subscription;
    this.writer = writer;
  }

  Subscription subscription() {
    return subscription;
  }

  StreamWriter writer() {
    return writer;
  }

  /** It has its history, and hears what happens from now on. */
  void begin() {
    begun = true;
  }

  boolean hasBegun() {
    return begun;
  }

  /** Whether it hears of an execution. */
  boolean hears(Execution execution, Ports ports) {
    return subscription.executionId().map(execution.executionId()::equals).orElse(true)
        && Visibility.of(subscription.principal().scope(), ports).sees(execution);
  }

  boolean isOfAll() {
    return subscription.executionId().isEmpty();
  }

  /** Beats, or ends where the token has expired or its session has ended. */
  void tick(Instant now) {
    if (subscription.until().isAfter(now) && goesOn()) {
      writer.beat();
    } else {
      writer.send(Frame.EXPIRED);
      writer.end();
    }
  }

  private boolean goesOn() {
    try {
      return subscription.goesOn().getAsBoolean();
    } catch (OrchestrationException unknown) {
      return true;
    }
  }
}

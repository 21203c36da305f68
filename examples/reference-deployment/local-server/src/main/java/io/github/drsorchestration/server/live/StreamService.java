package io.github.drsorchestration.server.live;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.core.operation.error.ErrorBody;
import java.util.Optional;

/** Streams of what happens to one execution, or to all. */
public interface StreamService extends AutoCloseable {

  /** Why a principal does not get a stream, if it does not. */
  Optional<ErrorBody> refusal(Principal principal, Optional<String> executionId);

  /** How many are open. */
  int open();

  /** How many of them are of this actor. */
  int openOf(Actor actor);

  /** Starts a stream; it goes on until either side ends it. */
  void start(Subscription subscription, Connection connection);

  /** Ends all streams. */
  @Override
  void close();
}

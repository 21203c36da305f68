package io.github.drsorchestration.api.execution;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.internal.Check;
import java.time.Instant;
import java.util.Optional;

/**
 * Work on an execution that has ended: to protect its servers again, or to clean up behind it. How
 * far it is, each server tells.
 *
 * @param requestedBy who asked for it, or the engine where the start did
 * @param requestedAt when
 * @param deadline after this moment nothing of it is tried any more
 * @param endedAt when it came to its end
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FollowUp(
    Actor requestedBy, Instant requestedAt, Instant deadline, Optional<Instant> endedAt) {

  public FollowUp {
    Check.present("requestedBy", requestedBy);
    Check.present("requestedAt", requestedAt);
    Check.present("deadline", deadline);
    Check.present("endedAt", endedAt);
  }

  public boolean isUnderWay() {
    return endedAt.isEmpty();
  }

  public FollowUp ended(Instant at) {
    return new FollowUp(requestedBy, requestedAt, deadline, Optional.of(at));
  }
}

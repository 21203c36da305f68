package io.github.drsorchestration.core.service.tagsync;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.input.InputCheck;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * That tags are to be synchronized now.
 *
 * @param by who asks for it
 * @param dryRun whether nothing is to be written
 * @param within only these of the servers in the places of the settings; absent, all of them
 * @param timeLimit after which the run ends, and the rest is left to the next; 1 second to 15 min
 */
public record TagSyncRequest(
    Actor by, boolean dryRun, Optional<Predicate<SourceServer>> within, Duration timeLimit) {

  /** What a run by itself may take. */
  public static final Duration USUAL_LIMIT = Duration.ofMinutes(10);

  public TagSyncRequest {
    InputCheck.within("timeLimit seconds", timeLimit.toSeconds(), 1, 900);
  }

  /** Of everything. */
  public static TagSyncRequest by(Actor by) {
    return new TagSyncRequest(by, false, Optional.empty(), USUAL_LIMIT);
  }

  /** Whether others are left out, so that it does not stand for the run that is due. */
  boolean isPartial() {
    return within.isPresent();
  }

  boolean reaches(SourceServer server) {
    return within.stream().allMatch(it -> it.test(server));
  }

  public TagSyncRequest asDryRun() {
    return new TagSyncRequest(by, true, within, timeLimit);
  }
}

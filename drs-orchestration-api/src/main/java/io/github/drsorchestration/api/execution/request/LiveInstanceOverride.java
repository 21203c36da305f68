package io.github.drsorchestration.api.execution.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Items;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.internal.Copy;
import java.util.Set;

/**
 * Permission to launch servers although that deletes live recovery instances that are no drills.
 * Named server by server, so that nobody destroys production by a switch.
 *
 * @param serverIds the servers whose instances may be deleted
 * @param reason why that is right
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LiveInstanceOverride(
    @Items(min = 1) @Text(TextForm.SERVER_ID) Set<String> serverIds,
    @Text(TextForm.NOT_BLANK) String reason) {

  public LiveInstanceOverride {
    serverIds = Copy.sorted("serverIds", serverIds);
    Bounds.of(LiveInstanceOverride.class).check(serverIds, reason);
  }
}

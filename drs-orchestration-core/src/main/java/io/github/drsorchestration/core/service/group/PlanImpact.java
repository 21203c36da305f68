package io.github.drsorchestration.core.service.group;

import io.github.drsorchestration.api.server.SourceServer;
import java.util.List;

/**
 * What the change of a group means for a plan that uses it.
 *
 * @param planId the plan
 * @param planName its name
 * @param added the servers that it would launch in addition
 * @param lost the servers that it would no longer launch
 */
public record PlanImpact(
    String planId, String planName, List<SourceServer> added, List<SourceServer> lost) {

  public PlanImpact {
    added = List.copyOf(added);
    lost = List.copyOf(lost);
  }
}

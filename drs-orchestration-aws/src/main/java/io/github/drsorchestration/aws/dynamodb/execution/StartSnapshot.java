package io.github.drsorchestration.aws.dynamodb.execution;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import java.util.List;

/** What an execution copied when it was created; it never changes. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StartSnapshot(RecoveryPlan plan, List<ProtectionGroup> groups) {

  StartSnapshot {
    groups = List.copyOf(groups);
  }
}

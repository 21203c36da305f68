package io.github.drsorchestration.core.service.execution;

import java.util.Optional;

/**
 * What came of deleting one of many executions.
 *
 * @param executionId the execution
 * @param deleted whether it is gone
 * @param why why it is not
 */
public record Deletion(String executionId, boolean deleted, Optional<String> why) {

  static Deletion done(String executionId) {
    return new Deletion(executionId, true, Optional.empty());
  }

  static Deletion refused(String executionId, String why) {
    return new Deletion(executionId, false, Optional.of(why));
  }
}

package io.github.drsorchestration.core.service.execution;

import io.github.drsorchestration.api.failure.OrchestrationException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What came of deleting one of many executions.
 *
 * @param executionId the execution
 * @param deleted whether it is gone
 * @param why why it is not
 */
public record Deletion(String executionId, boolean deleted, Optional<String> why) {

  private static final Logger LOG = LoggerFactory.getLogger(Deletion.class);

  /** Deletes an execution, if that is possible. */
  static Deletion of(String executionId, Runnable deletion) {
    try {
      deletion.run();
      return new Deletion(executionId, true, Optional.empty());
    } catch (OrchestrationException e) {
      LOG.debug("execution {} is not deleted", executionId, e);
      return new Deletion(executionId, false, Optional.of(String.valueOf(e.getMessage())));
    }
  }
}

package io.github.drsorchestration.api.execution.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;

/**
 * The wish to go on from where an execution has ended. Servers that it brought up, and whose
 * instances are still live, are adopted and not launched again.
 *
 * @param executionId the execution that has ended
 * @param plan which plan to go on with
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Continuation(@Text(TextForm.NOT_BLANK) String executionId, PlanVersion plan) {

  /** Which plan a continuation follows. */
  public enum PlanVersion {
    /** The copy that the ended execution carries, with its groups. */
    AS_IT_WAS,
    /** The plan and the groups as they are now. */
    AS_IT_IS
  }

  public Continuation {
    Bounds.of(Continuation.class).check(executionId, plan);
  }

  /** Goes on with the plan that the ended execution carries. */
  public static Continuation of(String executionId) {
    return new Continuation(executionId, PlanVersion.AS_IT_WAS);
  }
}

package io.github.drsorchestration.api.failure;

import java.io.Serial;

/** An execution cannot obey this request in its present state. Nothing was changed. */
public final class RequestRefusedException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  private final String executionId;
  private final Enum<?> request;
  private final String why;

  /**
   * @param executionId the execution that was asked
   * @param request what was asked
   * @param why the rule that forbids it, and what could be asked instead
   */
  public RequestRefusedException(String executionId, Enum<?> request, String why) {
    super("execution " + executionId + " refuses " + request + ": " + why);
    this.executionId = executionId;
    this.request = request;
    this.why = why;
  }

  public String executionId() {
    return executionId;
  }

  public Enum<?> request() {
    return request;
  }

  public String why() {
    return why;
  }
}

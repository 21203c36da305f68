package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;

/**
 * One run of a hook.
 *
 * @param runId unique; a repetition of the same run has the same id
 * @param executionId the execution
 * @param planName its plan
 * @param kind drill or recovery
 * @param wave the wave it is run for
 * @param hook what to run
 */
public record HookInvocation(
    String runId, String executionId, String planName, ExecutionKind kind, String wave, Hook hook) {

  public HookInvocation {
    Check.notBlank("runId", runId);
    Check.notBlank("executionId", executionId);
    Check.present("planName", planName);
    Check.present("kind", kind);
    Check.present("wave", wave);
    Check.present("hook", hook);
  }
}

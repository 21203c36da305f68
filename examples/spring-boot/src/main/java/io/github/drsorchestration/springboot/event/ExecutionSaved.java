package io.github.drsorchestration.springboot.event;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import java.util.List;

/**
 * The application event of a new state of an execution.
 *
 * @param execution the execution as saved
 * @param events what was put on record with it; may be empty
 */
public record ExecutionSaved(Execution execution, List<ExecutionEvent> events) {}

package io.github.drsorchestration.core.engine.decision;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to become of an execution.
 *
 * @param next its new state, with the effects intended in it
 * @param worthSaving whether the new state must be saved before the effects are performed
 * @param events what goes on record with it
 * @param effects what is to be done, in order
 * @param wakeAt when to decide again; absent if nothing will ever change by itself
 * @param waitsForRoom where servers wait for room in the quotas, and for how much
 */
public record Decision(
    Execution next,
    boolean worthSaving,
    List<ExecutionEvent> events,
    List<Effect> effects,
    Optional<Instant> wakeAt,
    Map<AccountRegion, Demand> waitsForRoom) {}

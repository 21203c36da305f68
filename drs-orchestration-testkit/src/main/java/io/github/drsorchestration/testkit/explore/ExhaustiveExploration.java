package io.github.drsorchestration.testkit.explore;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import java.util.List;
import java.util.Map;

/**
 * The result of running every order of finishing and failing.
 *
 * @param planName the plan
 * @param servers the number of servers that it launches
 * @param maxFailures the maximum number of failures in one run
 * @param runs the number of interleavings; each was run
 * @param orders the number of different orders of finishing that the world then showed
 * @param states the number of different states the execution was saved in
 * @param transitions the number of different pairs of one state and the next
 * @param histories the number of different sequences of states
 * @param statuses the number of runs by final status
 * @param defects the broken invariants, with their runs; there should be none
 */
public record ExhaustiveExploration(
    String planName,
    int servers,
    int maxFailures,
    long runs,
    int orders,
    int states,
    int transitions,
    int histories,
    Map<ExecutionStatus, Integer> statuses,
    List<String> defects) {}

package io.github.drsorchestration.testkit.explore;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import java.util.List;
import java.util.Map;

/**
 * What every order of finishing and failing came to.
 *
 * @param planName the plan
 * @param servers how many servers it launches
 * @param maxFailures up to how many of them failed in one run
 * @param runs how many ways to finish and fail there are; each was run
 * @param orders how many different orders of finishing the world then showed
 * @param states how many different states the execution was saved in
 * @param transitions how many different pairs of one state and the next
 * @param histories how many different sequences of states
 * @param statuses how many runs ended or stopped how
 * @param defects the runs in which an invariant was broken, and which; there should be none
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

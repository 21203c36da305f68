package io.github.drsorchestration.core.service.readiness;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.preflight.PreflightResult;
import io.github.drsorchestration.core.service.capacity.PlaceHeadroom;
import io.github.drsorchestration.core.service.launch.ServerSettings;
import io.github.drsorchestration.core.service.place.PerPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that an evaluation is made of.
 *
 * @param plan the plan as it is now
 * @param groups its groups
 * @param problems what is wrong with it in itself
 * @param recovery what a recovery would do now; absent for a plan that cannot be started
 * @param drill what a drill would do now, likewise
 * @param proven the last drill of the whole plan that completed
 * @param lastDrill the last drill that has ended
 * @param headroom what a launch would leave of the quotas
 * @param settings how far servers have the launch settings of the groups, by the groups' names
 * @param maxProofAge how long a drill is a proof
 * @param now the moment
 */
record ReadinessFacts(
    RecoveryPlan plan,
    List<ProtectionGroup> groups,
    List<Problem> problems,
    Optional<PreflightResult> recovery,
    Optional<PreflightResult> drill,
    Optional<Execution> proven,
    Optional<ExecutionSummary> lastDrill,
    PerPlace<PlaceHeadroom> headroom,
    Map<String, List<ServerSettings>> settings,
    Duration maxProofAge,
    Instant now) {}

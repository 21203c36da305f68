package io.github.drsorchestration.core.service.drill;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.automation.Drill;
import io.github.drsorchestration.api.automation.Schedule;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A drill that is wanted.
 *
 * @param planId the plan
 * @param by who wants it
 * @param source how the wish came in
 * @param reason why
 * @param cleanUp whether its instances are terminated after its end
 * @param waitAtMost how long its end is waited for
 * @param parameters what it is started with
 * @param clientToken the same token starts one drill, however often it is sent
 * @param scheduleId the schedule that it comes of
 */
public record DrillRequest(
    String planId,
    Actor by,
    EntryPoint source,
    Optional<String> reason,
    boolean cleanUp,
    Duration waitAtMost,
    Map<String, String> parameters,
    Optional<String> clientToken,
    Optional<String> scheduleId) {

  public DrillRequest {
    parameters = Map.copyOf(parameters);
  }

  /** A drill that is cleaned up. */
  public static DrillRequest of(String planId, Actor by) {
    return new DrillRequest(
        planId,
        by,
        EntryPoint.LIBRARY,
        Optional.empty(),
        true,
        Drill.DEFAULT_WAIT,
        Map.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** What a schedule wants. */
  public static DrillRequest of(Schedule schedule, Actor by, EntryPoint source, String token) {
    return new DrillRequest(
        schedule.planId(),
        by,
        source,
        Optional.of("schedule '" + schedule.name() + "'"),
        schedule.cleanUp(),
        schedule.waitAtMost(),
        schedule.parameters(),
        Optional.of(token),
        Optional.of(schedule.scheduleId()));
  }

  StartRequest start() {
    return StartRequest.builder()
        .planId(planId)
        .kind(ExecutionKind.DRILL)
        .by(by)
        .source(source)
        .reason(reason)
        .parameters(parameters)
        .clientToken(clientToken)
        .build();
  }
}

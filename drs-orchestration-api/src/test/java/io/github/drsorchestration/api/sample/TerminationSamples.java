package io.github.drsorchestration.api.sample;

import static io.github.drsorchestration.api.sample.ServerSamples.DATABASE;
import static io.github.drsorchestration.api.sample.ServerSamples.NOON;
import static io.github.drsorchestration.api.sample.ServerSamples.PLACE;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.TerminationTarget;
import java.util.List;
import java.util.Optional;

/** The clean-up of an execution. */
final class TerminationSamples {

  private static final TerminationTarget TARGET =
      new TerminationTarget(
          DATABASE,
          PLACE,
          Optional.of("i-0aa11bb22cc33dd44"),
          TerminationStatus.FAILED,
          Optional.of(ExecutionSamples.FAILURE));

  private static final Termination REQUESTED =
      Termination.builder()
          .requestedBy(Actor.of("ann"))
          .requestedAt(NOON)
          .reason("drill is over")
          .deadline(NOON.plusSeconds(3_600))
          .build();

  static final Termination TERMINATION =
      REQUESTED.toBuilder()
          .addTargets(TARGET)
          .addAttempts(AttemptSamples.ATTEMPT)
          .addHookRuns(AttemptSamples.HOOK_RUN)
          .endedAt(NOON.plusSeconds(300))
          .build();

  private TerminationSamples() {}

  static List<Sample<?>> all() {
    return List.of(
        Sample.of(
            Termination.class,
            TERMINATION,
            REQUESTED,
            "requestedBy",
            "requestedAt",
            "reason",
            "deadline"),
        Sample.of(
            TerminationTarget.class,
            TARGET,
            new TerminationTarget(
                DATABASE, PLACE, Optional.empty(), TerminationStatus.FAILED, Optional.empty()),
            "serverId",
            "where",
            "status"));
  }
}

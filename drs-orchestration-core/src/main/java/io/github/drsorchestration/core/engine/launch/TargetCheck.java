package io.github.drsorchestration.core.engine.launch;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.draft.Draft;
import io.github.drsorchestration.core.engine.preflight.LaunchTargets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a drill would replace the volumes of an existing instance by now: preflight has looked,
 * but the launch configuration may have been changed before a later wave or a retry.
 */
final class TargetCheck {

  /** What preflight has just found out is not asked again. */
  private static final Duration STILL_NEW = Duration.ofMinutes(1);

  private final Draft draft;
  private final ServerExecution server;

  TargetCheck(Draft draft, ServerExecution server) {
    this.draft = draft;
    this.server = server;
  }

  /** Asks what has to be known, together with what else is asked. */
  void ask() {
    if (isNeeded()) {
      draft.ask(question());
    }
  }

  /** Whether the server has to wait for the answer. */
  boolean mustWait() {
    return isNeeded()
        && draft.ask(question()).isEmpty()
        && draft.answers().failure(question()).filter(why -> why.lasting()).isEmpty();
  }

  Optional<Failure> problem(List<RecoveryInstance> instances) {
    if (!isNeeded()) {
      return Optional.empty();
    }
    Optional<LaunchSettings> settings = draft.ask(question());
    Optional<String> why =
        settings.isEmpty()
            ? draft
                .answers()
                .failure(question())
                .filter(unanswered -> !preflightToldOfIt())
                .map(unanswered -> LaunchTargets.unknown(server.name(), unanswered.problem()))
            : settings
                .get()
                .launchIntoInstanceId()
                .filter(
                    target ->
                        LaunchTargets.endangers(draft.head(), server.serverId(), target, instances))
                .map(target -> LaunchTargets.danger(server.name(), server.serverId(), target));
    return why.map(text -> new Failure(FailureCode.LIVE_INSTANCE, text));
  }

  private boolean isNeeded() {
    Execution execution = draft.head();
    Instant known = execution.startedAt().orElse(execution.createdAt());
    return LaunchTargets.mayEndanger(execution, server.serverId())
        && draft.now().isAfter(known.plus(STILL_NEW));
  }

  private boolean preflightToldOfIt() {
    return draft.head().findings().stream()
        .filter(finding -> finding.code() == FindingCode.LAUNCH_INTO_INSTANCE)
        .anyMatch(finding -> finding.serverId().equals(Optional.of(server.serverId())));
  }

  private Question.SettingsOf question() {
    return new Question.SettingsOf(server.where(), server.serverId());
  }
}

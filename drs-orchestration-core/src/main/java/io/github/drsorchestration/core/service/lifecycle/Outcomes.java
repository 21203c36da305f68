package io.github.drsorchestration.core.service.lifecycle;

import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.lifecycle.action.ActionRequest;
import io.github.drsorchestration.core.service.lifecycle.action.ActionStatus;
import io.github.drsorchestration.core.service.lifecycle.action.Obstacle;
import io.github.drsorchestration.core.service.lifecycle.action.ServerOutcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts into words what is planned for a server, and what came of it. */
final class Outcomes {

  private Outcomes() {}

  /** What is known before anything is done: only what is planned is done then. */
  static ServerOutcome before(ActionRequest request, Guards guards, TargetFacts facts) {
    List<Obstacle> obstacles = guards.obstacles(facts);
    boolean hidden = obstacles.stream().anyMatch(it -> it.code() == Obstacle.Code.NOT_FOUND);
    if (hidden) {
      return outcome(request, unknown(facts), ActionStatus.REFUSED, text(obstacles), obstacles);
    }
    if (facts.server().isEmpty()) {
      String why = facts.problem().map(it -> it.problem()).orElse("it cannot be read");
      return outcome(request, facts, ActionStatus.FAILED, Optional.of(why), obstacles);
    }
    if (guards.isSo(facts)) {
      String state = "its replication is " + facts.server().get().replicationState();
      return outcome(request, facts, ActionStatus.UNCHANGED, Optional.of(state), List.of());
    }
    List<Obstacle> left =
        obstacles.stream()
            .filter(it -> guards.overridden(it, facts.server().get()).isEmpty())
            .toList();
    if (!left.isEmpty()) {
      return outcome(request, facts, ActionStatus.REFUSED, text(left), obstacles);
    }
    ServerOutcome planned =
        outcome(request, facts, ActionStatus.PLANNED, Optional.empty(), obstacles);
    return with(planned, reasons(guards, obstacles, facts.server().get()));
  }

  /** One obstacle may be overridden for another reason than the next. */
  private static Optional<String> reasons(
      Guards guards, List<Obstacle> obstacles, SourceServer server) {
    return obstacles.stream()
        .flatMap(it -> guards.overridden(it, server).stream())
        .distinct()
        .reduce((all, more) -> all + "; " + more);
  }

  /** What came of it: where the call had no answer, DRS is believed. */
  static ServerOutcome after(
      ServerOutcome planned, ActionResult result, ActionRequest request, TargetFacts now) {
    Optional<ReplicationState> state = now.server().map(SourceServer::replicationState);
    if (result.status() != ActionStatus.UNKNOWN || now.problem().isPresent()) {
      return with(planned, result, state);
    }
    return with(
        planned,
        isReached(request, planned, now)
            ? ActionResult.of(
                ActionStatus.DONE, "DRS gave no answer, and shows now that it was done")
            : ActionResult.of(
                ActionStatus.UNKNOWN,
                result.detail().orElse("DRS gave no answer")
                    + "; it does not show so now: look again before you repeat it"),
        state);
  }

  private static boolean isReached(ActionRequest request, ServerOutcome before, TargetFacts now) {
    Optional<ReplicationState> state = now.server().map(SourceServer::replicationState);
    return switch (request.action()) {
      case START_REPLICATION -> state.filter(ReplicationState::isRecoverable).isPresent();
      case STOP_REPLICATION -> state.filter(ReplicationState.STOPPED::equals).isPresent();
      case RETRY_REPLICATION ->
          state.filter(it -> it.isRecoverable() && it != ReplicationState.STALLED).isPresent();
      case DISCONNECT_SERVER -> state.filter(ReplicationState.DISCONNECTED::equals).isPresent();
      case TAG_SERVER, UNTAG_SERVER ->
          now.server()
              .filter(it -> it.tags().equals(request.tags().applied(it.tags())))
              .isPresent();
      case DELETE_SERVER -> now.server().isEmpty();
      case DELETE_INSTANCE -> now.instance().isEmpty() && before.instanceId().isPresent();
      case DISCONNECT_INSTANCE -> false;
    };
  }

  private static TargetFacts unknown(TargetFacts facts) {
    return TargetFacts.listed(facts.target(), Optional.empty(), Optional.empty());
  }

  private static Optional<String> text(List<Obstacle> obstacles) {
    return Optional.of(obstacles.stream().map(Obstacle::detail).collect(Collectors.joining("; ")));
  }

  private static ServerOutcome outcome(
      ActionRequest request,
      TargetFacts facts,
      ActionStatus status,
      Optional<String> detail,
      List<Obstacle> obstacles) {
    boolean ofInstance = request.action().ofInstance();
    String id = facts.target().id();
    return new ServerOutcome(
        facts.target().where().accountId(),
        facts.target().where().region(),
        ofInstance ? facts.server().map(SourceServer::serverId) : Optional.of(id),
        ofInstance ? Optional.of(id) : facts.instance().map(RecoveryInstance::instanceId),
        facts.server().map(SourceServer::displayName),
        status,
        detail,
        obstacles,
        Optional.empty(),
        facts.losses(),
        facts.server().map(SourceServer::replicationState),
        Optional.empty());
  }

  private static ServerOutcome with(ServerOutcome it, Optional<String> overridden) {
    return new ServerOutcome(
        it.accountId(),
        it.region(),
        it.serverId(),
        it.instanceId(),
        it.name(),
        it.status(),
        it.detail(),
        it.obstacles(),
        overridden,
        it.losses(),
        it.before(),
        it.after());
  }

  private static ServerOutcome with(
      ServerOutcome it, ActionResult result, Optional<ReplicationState> after) {
    return new ServerOutcome(
        it.accountId(),
        it.region(),
        it.serverId(),
        it.instanceId(),
        it.name(),
        result.status(),
        result.detail(),
        Stream.concat(it.obstacles().stream(), result.obstacle().stream()).toList(),
        it.overridden(),
        it.losses(),
        it.before(),
        after);
  }
}

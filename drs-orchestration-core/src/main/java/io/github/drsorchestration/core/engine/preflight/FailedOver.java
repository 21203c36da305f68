package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.FailbackState;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import java.util.Optional;

/**
 * What a failback brings home: the instances of one execution, or whatever runs in the recovery
 * place.
 *
 * @param execution the execution that is meant, if one is
 */
record FailedOver(Optional<Execution> execution) {

  /** Looks at the execution that the start names; empty while it is not known. */
  static Optional<FailedOver> of(StartRequest start, Answers answers, FindingList findings) {
    Optional<String> id = start.failbackChoice().executionId();
    if (start.kind() != ExecutionKind.FAILBACK || id.isEmpty()) {
      return Optional.of(new FailedOver(Optional.empty()));
    }
    Optional<Optional<Execution>> stored = answers.ask(new Question.StoredExecution(id.get()));
    stored
        .flatMap(it -> refusal(start, id.get(), it))
        .ifPresent(why -> findings.ofPlan(Severity.BLOCKING, FindingCode.NOT_FAILED_OVER, why));
    return stored.map(FailedOver::new);
  }

  private static Optional<String> refusal(
      StartRequest start, String id, Optional<Execution> stored) {
    String name = "execution " + id;
    if (stored.isEmpty()) {
      return Optional.of("there is no " + name + " to bring back");
    }
    Execution execution = stored.get();
    if (!execution.plan().planId().equals(start.planId())) {
      return Optional.of(name + " is of another plan, " + execution.plan().planId());
    }
    if (execution.kind() != ExecutionKind.RECOVERY) {
      return Optional.of(name + " is no recovery but a " + execution.kind());
    }
    return execution.status().isTerminal()
        ? Optional.empty()
        : Optional.of(name + " has not ended: it is " + execution.status());
  }

  /** Why there is nothing of a server to bring home; empty if there is something. */
  Optional<String> nothingToBring(String serverId, Optional<RecoveryInstance> live) {
    Optional<String> recovered = execution.flatMap(it -> instanceOf(it, serverId));
    if (execution.isPresent() && recovered.isEmpty()) {
      return Optional.of(
          "execution "
              + execution.get().executionId()
              + " did not recover it; if something else did, bring it home by another failback that"
              + " names no execution");
    }
    if (live.filter(it -> it.failbackState() == FailbackState.FAILBACK_COMPLETED).isPresent()) {
      return Optional.of("its machine on premises was launched already");
    }
    if (live.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        recovered
                .map(
                    id -> "instance " + id + ", which was launched for it, does not exist any more")
                .orElse("no instance of it carries production in the recovery place")
            + "; if it is recovered later, bring it home by another failback of this server only");
  }

  /** Why this is not the instance that the execution launched. */
  Optional<String> replaced(RecoveryInstance instance) {
    return execution
        .flatMap(it -> instanceOf(it, instance.serverId()))
        .filter(id -> !id.equals(instance.instanceId()))
        .map(
            id ->
                instance.instanceId()
                    + " runs in place of "
                    + id
                    + ", which the failover launched; to bring it home, allow that by an override");
  }

  private static Optional<String> instanceOf(Execution execution, String serverId) {
    return execution.server(serverId).flatMap(ServerExecution::recoveryInstanceId);
  }
}

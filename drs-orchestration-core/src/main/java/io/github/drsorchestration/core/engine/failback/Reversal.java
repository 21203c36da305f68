package io.github.drsorchestration.core.engine.failback;

import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.decision.Effect;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.engine.decision.ReplicationCall;
import java.util.Optional;

/**
 * Has an instance replicated the other way. Whether that is done is seen from the servers
 * themselves, so that an answer that was lost is never missed: the instance's own server names the
 * one that replicates it, and that one names the instance.
 *
 * @param traveller the server on its way
 * @param from the server whose instance is replicated
 * @param instanceId the instance
 */
record Reversal(Traveller traveller, ServerReference from, String instanceId) {

  /** The server that replicates the instance, if one does; empty as long as it has to be asked. */
  Optional<ServerReference> done() {
    Question.ServerNow ownServer = new Question.ServerNow(from.where(), from.serverId());
    Optional<Optional<SourceServer>> own = traveller.draft().ask(ownServer);
    if (own.isEmpty()) {
      traveller.unanswered(ownServer);
      return Optional.empty();
    }
    if (own.get().isEmpty()) {
      traveller.waitBecause("DRS does not know " + from, traveller.patience());
      return Optional.empty();
    }
    Optional<ServerReference> other = own.get().get().reversed();
    if (other.isEmpty()) {
      call();
      return Optional.empty();
    }
    Question.ServerNow otherServer =
        new Question.ServerNow(other.get().where(), other.get().serverId());
    Optional<Optional<SourceServer>> known = traveller.draft().ask(otherServer);
    if (known.isEmpty()) {
      traveller.unanswered(otherServer);
      return Optional.empty();
    }
    if (known.get().filter(this::replicatesIt).isPresent()) {
      return other;
    }
    call();
    return Optional.empty();
  }

  private boolean replicatesIt(SourceServer server) {
    return server.replicationState().isRecoverable()
        && server.originInstanceId().filter(instanceId::equals).isPresent();
  }

  private void call() {
    if (traveller.draft().mayStart() || traveller.draft().status().isTerminal()) {
      traveller
          .draft()
          .intend(
              new Effect.ChangeReplication(
                  ReplicationCall.REVERSE,
                  from.where(),
                  instanceId,
                  traveller.server().serverId()));
      traveller.edit(
          b ->
              b.reversalAskedAt(
                  traveller.failback().reversalAskedAt().orElse(traveller.draft().now())));
    }
    traveller.lookAfter(ReplicationCall.REVERSE);
  }
}

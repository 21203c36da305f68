package io.github.drsorchestration.core.service.staging;

import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.recovery.StagingAccounts;
import io.github.drsorchestration.api.server.ExtensibleServer;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.capacity.Usage;
import io.github.drsorchestration.core.service.encryption.ServerEncryption;
import io.github.drsorchestration.core.service.encryption.ServerKeys;
import io.github.drsorchestration.core.service.lifecycle.action.ActionStatus;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One extension, from the look at what can be extended to the look at what was. */
final class ExtensionRun {

  private static final int AT_ONCE = 5;

  private final Ports ports;
  private final ExtensionRequest request;
  private final Map<String, ExtensibleServer> extensible;
  private final List<String> extensibleOnes;
  private final Usage usage;
  private boolean throttled;

  ExtensionRun(Ports ports, ExtensionRequest request) {
    this.ports = ports;
    this.request = request;
    this.extensible = extensible();
    this.extensibleOnes = request.serverIds().stream().filter(extensible::containsKey).toList();
    this.usage =
        Usage.of(
            ports.recoveryService().sourceServers(request.where()).size(),
            ports.quotaSource().quotas(request.where()).sourceServers());
  }

  ExtensionReport report() {
    List<ExtensionOutcome> outcomes =
        Rounds.of(request.serverIds(), AT_ONCE).stream()
            .flatMap(round -> carryOut(round).stream())
            .toList();
    boolean unclear = outcomes.stream().anyMatch(it -> it.status() == ActionStatus.UNKNOWN);
    return new ExtensionReport(
        request.where(),
        request.stagingAccountId(),
        request.dryRun(),
        usage,
        unclear ? lookedAt(outcomes) : outcomes);
  }

  private Map<String, ExtensibleServer> extensible() {
    StagingAccounts staging = ports.stagingAccounts();
    return staging.extensibleServers(request.where(), request.stagingAccountId()).stream()
        .collect(Collectors.toMap(it -> it.server().serverId(), it -> it, (one, again) -> one));
  }

  private List<ExtensionOutcome> carryOut(List<String> serverIds) {
    return new PlaceCalls(ports.calls())
        .answers(serverIds, id -> request.where(), this::extend).stream()
            .map(
                answer ->
                    answer
                        .value()
                        .orElseGet(
                            () ->
                                outcome(
                                    answer.question(),
                                    ActionStatus.UNKNOWN,
                                    answer.problem().orElseThrow().problem())))
            .peek(it -> throttled |= it.status() == ActionStatus.NOT_TRIED)
            .toList();
  }

  private ExtensionOutcome extend(String serverId) {
    if (!extensible.containsKey(serverId)) {
      return outcome(
          serverId,
          ActionStatus.REFUSED,
          "account "
              + request.stagingAccountId()
              + " has no such server that could be extended, or it is extended already");
    }
    if (extensibleOnes.indexOf(serverId) >= usage.free()) {
      return outcome(
          serverId, ActionStatus.REFUSED, "the account has no room for more source servers");
    }
    if (throttled) {
      return outcome(serverId, ActionStatus.NOT_TRIED, "the place takes no more calls now");
    }
    KeyLook key = keyOf(serverId);
    if (key.problem().isPresent()) {
      return outcome(serverId, ActionStatus.REFUSED, key.problem().get());
    }
    if (request.dryRun()) {
      return outcome(serverId, ActionStatus.PLANNED, key.note(), Optional.empty());
    }
    try {
      ServerReference extended =
          ports
              .stagingAccounts()
              .extend(
                  request.where(),
                  new ServerReference(request.staging(), serverId),
                  request.tags());
      return outcome(serverId, ActionStatus.DONE, key.note(), Optional.of(extended.serverId()));
    } catch (OutcomeUnknownException e) {
      return outcome(serverId, ActionStatus.UNKNOWN, String.valueOf(e.getMessage()));
    } catch (ThrottledException e) {
      return outcome(serverId, ActionStatus.NOT_TRIED, String.valueOf(e.getMessage()));
    } catch (ServiceException e) {
      return outcome(serverId, ActionStatus.FAILED, String.valueOf(e.getMessage()));
    }
  }

  /**
   * What the key of a server says to its extension.
   *
   * @param problem why it is not worth trying
   * @param note what is still to be done, or could not be found out
   */
  private record KeyLook(Optional<String> problem, Optional<String> note) {}

  private KeyLook keyOf(String serverId) {
    try {
      ServerEncryption encryption =
          new ServerKeys(ports.encryptionKeys())
              .of(new ServerReference(request.staging(), serverId), request.where());
      return new KeyLook(
          encryption.problem(),
          encryption
              .statements()
              .map(it -> "its key does not let the account in; add to the policy: " + it));
    } catch (ServiceException e) {
      return new KeyLook(
          Optional.empty(), Optional.of("its key could not be checked: " + e.getMessage()));
    }
  }

  /** What the account launches by now has been extended, whatever became of the answer. */
  private List<ExtensionOutcome> lookedAt(List<ExtensionOutcome> outcomes) {
    Map<String, String> extended = new HashMap<>();
    try {
      for (SourceServer server : ports.recoveryService().sourceServers(request.where())) {
        if (server.stagingAccountId().equals(Optional.of(request.stagingAccountId()))) {
          server.stagingServerId().ifPresent(id -> extended.put(id, server.serverId()));
        }
      }
    } catch (ServiceException e) {
      return outcomes;
    }
    return outcomes.stream()
        .map(
            it ->
                it.status() == ActionStatus.UNKNOWN && extended.containsKey(it.serverId())
                    ? outcome(
                        it.serverId(),
                        ActionStatus.DONE,
                        Optional.of("DRS gave no answer, and shows now that it was done"),
                        Optional.of(extended.get(it.serverId())))
                    : it)
        .toList();
  }

  private ExtensionOutcome outcome(String serverId, ActionStatus status, String detail) {
    return outcome(serverId, status, Optional.of(detail), Optional.empty());
  }

  private ExtensionOutcome outcome(
      String serverId, ActionStatus status, Optional<String> detail, Optional<String> extended) {
    return new ExtensionOutcome(
        serverId,
        Optional.ofNullable(extensible.get(serverId)).map(ExtensibleServer::displayName),
        status,
        detail,
        extended);
  }
}

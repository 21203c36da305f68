package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.planning.validation.PrivateAddresses;
import io.github.drsorchestration.core.planning.validation.SettingsValidator;
import java.util.Optional;

/** Puts launch settings on record that cannot all hold, or that EC2 cannot carry out. */
final class SettingsChecks {

  private final Execution execution;
  private final Places places;
  private final FindingList findings;
  private final Offers offers;
  private final PrivateAddresses addresses = new PrivateAddresses();

  SettingsChecks(Execution execution, Places places, FindingList findings, Offers offers) {
    this.execution = execution;
    this.places = places;
    this.findings = findings;
    this.offers = offers;
  }

  void check(Wave wave, String serverId, AccountRegion where) {
    Optional<ProtectionGroup> group =
        places.server(where, serverId).flatMap(server -> groupOf(wave, server));
    group.flatMap(of -> addresses.take(of, serverId)).ifPresent(why -> record(wave, serverId, why));
    group
        .flatMap(of -> SettingsValidator.stoppedYetChecked(wave, of, serverId))
        .ifPresent(why -> record(wave, serverId, why));
    offers.problems(where, serverId).forEach(it -> record(wave, serverId, it.toString()));
    offers
        .unknown(where)
        .ifPresent(
            why -> findings.ofPlace(Severity.WARNING, FindingCode.LAUNCH_SETTINGS, where, why));
  }

  private Optional<ProtectionGroup> groupOf(Wave wave, SourceServer server) {
    return execution.groups().stream()
        .filter(group -> wave.groupIds().contains(group.groupId()) && group.selects(server))
        .findFirst();
  }

  private void record(Wave wave, String serverId, String why) {
    boolean optional = wave.optionalServerIds().contains(serverId);
    findings.ofServer(
        findings.serverIsLost(optional), FindingCode.LAUNCH_SETTINGS, wave.name(), serverId, why);
  }
}

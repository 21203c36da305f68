package io.github.drsorchestration.core.report;

import io.github.drsorchestration.api.execution.Failure;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.report.ServerReport;
import io.github.drsorchestration.api.report.WaveReport;
import io.github.drsorchestration.core.audit.RecordedFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the servers of a report against what is on record of each.
 *
 * @param report the report
 * @param facts what is on record
 * @param created the event of the start
 * @param problems where differences are noted
 */
record ServerVerifier(
    ExecutionReport report,
    RecordedFacts facts,
    EventDetails.ExecutionCreated created,
    List<String> problems) {

  void verify() {
    Set<String> reported = new HashSet<>();
    for (WaveReport wave : report.waves()) {
      for (ServerReport server : wave.servers()) {
        reported.add(server.serverId());
        verify(wave, server, Optional.ofNullable(facts.servers().get(server.serverId())));
      }
    }
    compare("the number of servers", reported.size(), facts.serverCount().orElse(0));
    for (String serverId : facts.servers().keySet()) {
      if (!reported.contains(serverId)) {
        problems.add(serverId + " is on record and not in the report");
      }
    }
  }

  private void verify(
      WaveReport wave, ServerReport server, Optional<RecordedFacts.Outcome> recorded) {
    String id = server.serverId();
    ServerStatus status = recorded.map(RecordedFacts.Outcome::status).orElse(ServerStatus.PENDING);
    compare("the status of " + id, comparable(wave, server), status);
    recorded.ifPresent(outcome -> compare("the wave of " + id, wave.name(), outcome.wave().get()));
    if (server.status() != status) {
      return;
    }
    recorded
        .filter(outcome -> status == ServerStatus.RECOVERED)
        .ifPresent(outcome -> verifyRecovered(server, outcome));
    recorded
        .filter(outcome -> status == ServerStatus.FAILED)
        .ifPresent(
            outcome ->
                compare(
                    "why " + id + " failed",
                    server.failure().map(Failure::code),
                    outcome.failure()));
  }

  /**
   * On record is what a server became, neither that it is about to nor that it or its wave is left
   * out.
   */
  private ServerStatus comparable(WaveReport wave, ServerReport server) {
    Optional<ServerStatus> recorded =
        Optional.ofNullable(facts.servers().get(server.serverId()))
            .map(RecordedFacts.Outcome::status);
    return switch (server.status()) {
      case LAUNCHING ->
          recorded.filter(it -> it == ServerStatus.LAUNCHED).orElse(ServerStatus.PENDING);
      case EXCLUDED ->
          created.kind() == ExecutionKind.FAILBACK // which leaves out what did not fail over
                  || facts.waveStatus(wave.name()) == WaveStatus.EXCLUDED
                  || !created.includes(wave.name(), server.serverId())
              ? recorded.orElse(ServerStatus.PENDING)
              : ServerStatus.EXCLUDED;
      case PENDING, LAUNCHED, RECOVERED, FAILED, SKIPPED -> server.status();
    };
  }

  private void verifyRecovered(ServerReport server, RecordedFacts.Outcome outcome) {
    String id = server.serverId();
    compare("the instance of " + id, server.recoveryInstanceId(), outcome.instance());
    compare("when " + id + " was up", Verdicts.recoveredAt(server), Optional.of(outcome.at()));
    if (created.declaredAt().isPresent()) { // otherwise the events do not tell recovery points
      compare("the recovery point of " + id, server.recoveryPointAt(), outcome.recoveryPointAt());
    }
  }

  private void compare(String what, Object reported, Object recorded) {
    ReportVerifier.difference(what, reported, recorded).ifPresent(problems::add);
  }
}

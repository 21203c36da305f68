package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.request.FindingOverride;
import io.github.drsorchestration.api.execution.request.StartPolicy;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects findings in the order in which they are made, and what the starter says to them. */
final class FindingList {

  private final StartRequest start;
  private final List<Finding> all = new ArrayList<>();
  private ServerNames names = ServerNames.UNKNOWN;

  FindingList(StartRequest start) {
    this.start = start;
  }

  /** Overrides may name servers this way from now on. */
  void serversAreCalled(ServerNames known) {
    names = known;
  }

  List<Finding> all() {
    return List.copyOf(all);
  }

  boolean recoversWhatCanBe() {
    return start.policy() == StartPolicy.RECOVER_WHAT_CAN_BE;
  }

  /**
   * What keeps a server down but endangers nothing: a start of all or nothing is not worth making,
   * while the others must be brought back where that is asked for.
   */
  Severity serverIsLost(boolean optional) {
    return optional || recoversWhatCanBe() ? Severity.WARNING : Severity.BLOCKING;
  }

  /** Where the plan says something that it cannot mean, and all can be done without it. */
  Severity planIsWrong() {
    return recoversWhatCanBe() ? Severity.WARNING : Severity.BLOCKING;
  }

  void ofPlan(Severity severity, FindingCode code, String message) {
    add(Finding.builder().severity(severity).code(code).message(message));
  }

  void ofPlace(Severity severity, FindingCode code, AccountRegion where, String message) {
    add(Finding.builder().severity(severity).code(code).where(where).message(message));
  }

  void ofWave(Severity severity, FindingCode code, String wave, String message) {
    add(Finding.builder().severity(severity).code(code).wave(wave).message(message));
  }

  void ofServer(Severity severity, FindingCode code, String wave, String serverId, String message) {
    add(
        Finding.builder()
            .severity(severity)
            .code(code)
            .wave(wave)
            .serverId(serverId)
            .message(message));
  }

  private void add(Finding.Builder builder) {
    Finding finding = builder.build();
    Optional<FindingOverride> override =
        finding.severity() == Severity.BLOCKING ? overrideOf(finding) : Optional.empty();
    all.add(
        override
            .map(
                it ->
                    builder
                        .severity(Severity.WARNING)
                        .message(finding.message() + "; allowed by " + allowance(it))
                        .build())
            .orElse(finding));
  }

  private Optional<FindingOverride> overrideOf(Finding finding) {
    String subject = finding.subject().orElse(start.planId());
    return start.allOverrides().stream()
        .filter(it -> it.code() == finding.code())
        .filter(it -> it.names().contains(subject) || names(it, finding))
        .findFirst();
  }

  private boolean names(FindingOverride override, Finding finding) {
    return finding.serverId().filter(id -> names.mean(override.names(), id)).isPresent();
  }

  /** Who allowed it, and why. */
  private String allowance(FindingOverride override) {
    return start.by() + ": " + override.reason();
  }
}

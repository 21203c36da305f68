package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.ArrayList;
import java.util.List;

/** Collects findings in the order in which they are made. */
final class FindingList {

  private final ExecutionKind kind;
  private final List<Finding> all = new ArrayList<>();

  FindingList(ExecutionKind kind) {
    this.kind = kind;
  }

  List<Finding> all() {
    return List.copyOf(all);
  }

  /**
   * What keeps a server down but endangers nothing: a drill is not worth starting, while a recovery
   * must bring back the others.
   */
  Severity serverIsLost(boolean optional) {
    return optional || kind == ExecutionKind.RECOVERY ? Severity.WARNING : Severity.BLOCKING;
  }

  void ofPlan(Severity severity, FindingCode code, String message) {
    all.add(Finding.builder().severity(severity).code(code).message(message).build());
  }

  void ofPlace(Severity severity, FindingCode code, AccountRegion where, String message) {
    all.add(Finding.builder().severity(severity).code(code).where(where).message(message).build());
  }

  void ofWave(Severity severity, FindingCode code, String wave, String message) {
    all.add(Finding.builder().severity(severity).code(code).wave(wave).message(message).build());
  }

  void ofServer(Severity severity, FindingCode code, String wave, String serverId, String message) {
    all.add(
        Finding.builder()
            .severity(severity)
            .code(code)
            .wave(wave)
            .serverId(serverId)
            .message(message)
            .build());
  }
}

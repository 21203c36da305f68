package io.github.drsorchestration.core.service.readiness;

import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import java.util.Optional;

/**
 * A reason for a status.
 *
 * @param code what it is about
 * @param severity whether it forbids a recovery, is to be looked at, or only to be known
 * @param message what was found
 * @param subject what it is about: a server, wave, group or place
 * @param preflight the code of preflight, where it comes from there
 */
public record ReadinessFinding(
    ReadinessCode code,
    Severity severity,
    String message,
    Optional<String> subject,
    Optional<FindingCode> preflight) {

  static ReadinessFinding of(ReadinessCode code, Severity severity, String message) {
    return new ReadinessFinding(code, severity, message, Optional.empty(), Optional.empty());
  }

  static ReadinessFinding about(
      String subject, ReadinessCode code, Severity severity, String message) {
    return new ReadinessFinding(code, severity, message, Optional.of(subject), Optional.empty());
  }
}

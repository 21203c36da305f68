package io.github.drsorchestration.api.preflight;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Copy;
import java.util.List;
import java.util.Map;

/**
 * What a start would do now.
 *
 * @param findings what preflight finds
 * @param refused whether nothing would be launched
 * @param launched the servers that would be launched, in plan order
 * @param leftOut the servers that would not be launched, and what forbids it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PreflightResult(
    List<Finding> findings, boolean refused, List<String> launched, Map<String, Finding> leftOut) {

  public PreflightResult {
    findings = Copy.list("findings", findings);
    launched = Copy.list("launched", launched);
    leftOut = Copy.sorted("leftOut", leftOut);
  }

  /** A start that nothing would come of. */
  public static PreflightResult refused(List<Finding> findings) {
    return new PreflightResult(findings, true, List.of(), Map.of());
  }

  /** Whether a part of the plan would be left out: servers, a wave, a group or a place. */
  public boolean leavesOut() {
    return !refused
        && findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKING);
  }
}

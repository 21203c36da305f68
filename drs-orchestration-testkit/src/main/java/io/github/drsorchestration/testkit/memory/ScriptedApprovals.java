package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.port.ApprovalAnswer;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.ApprovalRequest;
import io.github.drsorchestration.api.time.Time;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Approvers who follow a script. Waves that are not in it get no answer, except through {@link
 * #answer} or a request to the execution.
 *
 * <pre>{@code
 * new ScriptedApprovals(time).forWave("web", ScriptedAnswer.yes(Duration.ofMinutes(5), "maria"));
 * }</pre>
 */
public final class ScriptedApprovals implements ApprovalGate {

  private final Time time;
  private final Map<String, ScriptedAnswer> byWave = new HashMap<>();
  private final Map<String, Asked> asked = new LinkedHashMap<>();
  private final Map<String, ApprovalAnswer> byHand = new HashMap<>();
  private @Nullable ScriptedAnswer otherwise;

  public ScriptedApprovals(Time time) {
    this.time = time;
  }

  /** Sets the answer for waves of this name. */
  public synchronized ScriptedApprovals forWave(String wave, ScriptedAnswer answer) {
    byWave.put(wave, answer);
    return this;
  }

  /** Sets the answer for every other wave. */
  public synchronized ScriptedApprovals otherwise(ScriptedAnswer answer) {
    otherwise = answer;
    return this;
  }

  /** Answers now, in place of the script. The first answer counts. */
  public synchronized void answer(String approvalId, ApprovalAnswer answer) {
    if (answer(approvalId).isEmpty()) {
      byHand.put(approvalId, answer);
    }
  }

  @Override
  public synchronized void announce(ApprovalRequest request) {
    asked.putIfAbsent(request.approvalId(), new Asked(request, time.now()));
  }

  @Override
  public synchronized Optional<ApprovalAnswer> answer(String approvalId) {
    ApprovalAnswer given = byHand.get(approvalId);
    return given != null ? Optional.of(given) : scripted(approvalId);
  }

  /** The approval requests, each once, in order. */
  public synchronized List<ApprovalRequest> requests() {
    return asked.values().stream().map(Asked::request).toList();
  }

  private Optional<ApprovalAnswer> scripted(String approvalId) {
    Asked question = asked.get(approvalId);
    if (question == null) {
      return Optional.empty();
    }
    ScriptedAnswer script = byWave.getOrDefault(question.request().wave(), otherwise);
    return Optional.ofNullable(script)
        .filter(answer -> !question.at().plus(answer.after()).isAfter(time.now()))
        .map(ScriptedAnswer::answer);
  }

  private record Asked(ApprovalRequest request, Instant at) {}
}

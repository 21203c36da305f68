package io.github.drsorchestration.testkit.proof.chaos;

import io.github.drsorchestration.core.engine.draft.ExecutionTransitions;
import io.github.drsorchestration.core.engine.draft.TransitionTable;
import io.github.drsorchestration.testkit.proof.Tally;
import io.github.drsorchestration.testkit.proof.chaos.process.StatusReactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The result of a chaos exploration.
 *
 * @param tally counts of what happened
 * @param failures the seeds that break an invariant, in order
 */
public record ChaosReport(Tally tally, List<FailingSeed> failures) {
  private static final List<String> KINDS =
      List.of(
          "totals",
          "executions",
          "faults",
          "process faults",
          "requests accepted",
          "requests refused",
          StatusReactions.EXECUTION_TRANSITIONS,
          StatusReactions.WAVE_TRANSITIONS);

  public ChaosReport {
    failures = List.copyOf(failures);
  }

  /** The transitions of both tables that no execution took. */
  public List<String> neverTaken() {
    List<String> never = new ArrayList<>();
    never.addAll(
        missing(
            "execution",
            ExecutionTransitions.ofExecutions(),
            StatusReactions.EXECUTION_TRANSITIONS));
    never.addAll(missing("wave", ExecutionTransitions.ofWaves(), StatusReactions.WAVE_TRANSITIONS));
    return never;
  }

  private <S extends Enum<S>> List<String> missing(
      String subject, TransitionTable<S> table, String kind) {
    Map<String, Long> taken = tally.of(kind);
    List<String> missing = new ArrayList<>();
    for (S from : table.statuses()) {
      for (S to : table.after(from)) {
        String move = from + " -> " + to;
        if (!taken.containsKey(move)) {
          missing.add(subject + " " + move);
        }
      }
    }
    return missing;
  }

  /**
   * A readable report: what happened how often, which transitions were never taken, and what
   * failed.
   */
  public String report() {
    StringBuilder text = new StringBuilder();
    for (String kind : KINDS) {
      text.append(kind).append(": ").append(tally.sum(kind)).append('\n');
      tally
          .of(kind)
          .forEach((name, times) -> text.append(String.format("  %,12d  %s%n", times, name)));
    }
    text.append("transitions never taken: ")
        .append(neverTaken().isEmpty() ? "none" : String.join(", ", neverTaken()))
        .append('\n');
    text.append(failures.stream().map(FailingSeed::toString).collect(Collectors.joining("\n\n")));
    return text.toString();
  }
}

package io.github.drsorchestration.cli.exploration;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.cli.terminal.Plural;
import io.github.drsorchestration.testkit.explore.ExhaustiveExploration;
import java.util.List;
import java.util.Locale;

/** The values that the template of the page of an exhaustive exploration refers to. */
final class ExhaustivePage {

  final String css;
  final String plan;
  final String kind;
  final List<Fact> facts;
  final String verdict;
  final String verdictStyle;
  final List<Outcome> outcomes;
  final List<Count> counts;
  final List<String> defects;

  ExhaustivePage(ExhaustiveExploration exploration, ExecutionKind kind, String css) {
    this.css = css;
    this.plan = exploration.planName();
    this.kind = words(kind);
    this.facts =
        List.of(
            new Fact("Runs", number(exploration.runs())),
            new Fact("Servers", number(exploration.servers())),
            new Fact("Failures", "up to " + exploration.maxFailures()));
    this.defects = exploration.defects();
    this.verdict = defects.isEmpty() ? "held" : Plural.of(defects.size(), "defect");
    this.verdictStyle = defects.isEmpty() ? "met" : "missed";
    this.outcomes =
        exploration.statuses().entrySet().stream()
            .map(it -> outcome(it.getKey(), it.getValue(), exploration.runs()))
            .toList();
    this.counts =
        List.of(
            count("Orders", exploration.orders(), "orders of finishing"),
            count("States", exploration.states(), "saved states of the execution"),
            count("Transitions", exploration.transitions(), "pairs of consecutive states"),
            count("Histories", exploration.histories(), "sequences of states"));
  }

  record Fact(String name, String value) {}

  record Outcome(String style, String name, String count, String share) {}

  record Count(String name, String value, String meaning) {}

  private static Outcome outcome(ExecutionStatus status, int count, long runs) {
    String share = String.format(Locale.ROOT, "%.1f", 100.0 * count / runs);
    return new Outcome(
        status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        words(status),
        number(count) + " (" + share + "%)",
        share);
  }

  private static Count count(String name, long value, String meaning) {
    return new Count(name, number(value), meaning);
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

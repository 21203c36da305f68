package io.github.drsorchestration.core.planning.diff;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.WaveCondition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A condition as a clause, such as {@code it is a drill and wave 'db' has ended COMPLETED}. */
final class ConditionWords {

  private ConditionWords() {}

  static String text(WaveCondition condition) {
    return clause(condition, true);
  }

  private static String clause(WaveCondition condition, boolean holds) {
    if (condition instanceof WaveCondition.Not not) {
      return clause(not.condition(), !holds);
    }
    if (condition instanceof WaveCondition.AllOf all) {
      return clauses(all.conditions(), holds, holds ? " and " : " or ", holds);
    }
    if (condition instanceof WaveCondition.AnyOf any) {
      return clauses(any.conditions(), holds, holds ? " or " : " and ", !holds);
    }
    if (condition instanceof WaveCondition.KindIs is) {
      return (holds ? "it is " : "it is not ") + kind(is.kind());
    }
    if (condition instanceof WaveCondition.ParameterIs is) {
      return "parameter '%s' is %s'%s'".formatted(is.name(), holds ? "" : "not ", is.value());
    }
    if (condition instanceof WaveCondition.WaveEndedAs is) {
      return "wave '%s' has %sended %s".formatted(is.wave(), holds ? "" : "not ", is.outcome());
    }
    throw new IllegalArgumentException("not a condition: " + condition);
  }

  private static String kind(ExecutionKind kind) {
    return "a " + kind.name().toLowerCase(Locale.ROOT);
  }

  private static String clauses(
      List<WaveCondition> parts, boolean holds, String conjunction, boolean ifNone) {
    if (parts.isEmpty()) {
      return ifNone ? "always" : "never";
    }
    return parts.stream()
        .map(part -> grouped(part, holds, parts.size()))
        .collect(Collectors.joining(conjunction));
  }

  private static String grouped(WaveCondition part, boolean holds, int parts) {
    String clause = clause(part, holds);
    return parts > 1 && joins(part) ? "(" + clause + ")" : clause;
  }

  private static boolean joins(WaveCondition condition) {
    if (condition instanceof WaveCondition.Not not) {
      return joins(not.condition());
    }
    if (condition instanceof WaveCondition.AllOf all) {
      return all.conditions().size() > 1;
    }
    return condition instanceof WaveCondition.AnyOf any && any.conditions().size() > 1;
  }
}

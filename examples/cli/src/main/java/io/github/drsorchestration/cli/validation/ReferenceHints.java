package io.github.drsorchestration.cli.validation;

import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.core.input.DidYouMean;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds to problems with references between waves and groups which name was probably meant. */
final class ReferenceHints {

  private static final Pattern REFERENCE =
      Pattern.compile("waves\\[(\\d{1,6})]\\.(dependsOn|groupIds)\\[(\\d{1,6})]");

  private final RecoveryPlan plan;
  private final Collection<String> groupIds;
  private final List<String> waves;

  ReferenceHints(RecoveryPlan plan, Collection<String> groupIds) {
    this.plan = plan;
    this.groupIds = groupIds.stream().sorted().toList();
    this.waves = plan.waves().stream().map(Wave::name).toList();
  }

  /** The problem, with a hint if it is about a name that does not exist. */
  Problem addTo(Problem problem) {
    Matcher reference = REFERENCE.matcher(problem.path());
    if (!reference.matches()) {
      return problem;
    }
    Wave wave = plan.waves().get(Integer.parseInt(reference.group(1)));
    boolean toWave = reference.group(2).equals("dependsOn");
    Collection<String> known = toWave ? waves : groupIds;
    String name = item(toWave ? wave.dependsOn().orElse(Set.of()) : wave.groupIds(), reference);
    return known.contains(name)
        ? problem
        : new Problem(problem.path(), problem.rule() + DidYouMean.hint(name, known));
  }

  private static String item(Collection<String> names, Matcher reference) {
    return List.copyOf(names).get(Integer.parseInt(reference.group(3)));
  }
}

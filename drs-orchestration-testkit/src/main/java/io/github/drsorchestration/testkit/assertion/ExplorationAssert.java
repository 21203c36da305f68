package io.github.drsorchestration.testkit.assertion;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.testkit.explore.Exploration;
import io.github.drsorchestration.testkit.explore.SeedOutcome;
import java.util.Locale;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the outcomes of a plan in many worlds.
 *
 * <pre>{@code
 * assertThat(exploration)
 *     .completesWithProbabilityAtLeast(0.95)
 *     .meetsTargetWithProbabilityAtLeast(0.9)
 *     .hasRtoPercentile(90).atMost(Duration.ofMinutes(60));
 * }</pre>
 */
public final class ExplorationAssert extends AbstractAssert<ExplorationAssert, Exploration> {

  ExplorationAssert(@Nullable Exploration actual) {
    super(actual, ExplorationAssert.class);
  }

  /** Begins assertions about an exploration. */
  public static ExplorationAssert assertThat(@Nullable Exploration actual) {
    return new ExplorationAssert(actual);
  }

  /** Asserts that at least this share of the runs, from 0 to 1, completed. */
  public ExplorationAssert completesWithProbabilityAtLeast(double min) {
    double share = exploration().probabilityOf(ExecutionStatus.COMPLETED);
    if (share < min) {
      failWithMessage(
          "Expected %s of %s runs to complete, but %s did: %s; the worst is seed %s",
          percent(min),
          exploration().outcomes().size(),
          percent(share),
          exploration().statuses(),
          exploration().worst().seed());
    }
    return this;
  }

  /** Asserts that at most this share of the runs, from 0 to 1, has this final status. */
  public ExplorationAssert endsWithProbabilityAtMost(ExecutionStatus status, double max) {
    double share = exploration().probabilityOf(status);
    if (share > max) {
      failWithMessage(
          "Expected at most %s of %s runs to be %s, but %s are; the first is seed %s",
          percent(max),
          exploration().outcomes().size(),
          status,
          percent(share),
          exploration().outcomes().stream()
              .filter(outcome -> outcome.status() == status)
              .mapToLong(SeedOutcome::seed)
              .findFirst()
              .orElseThrow());
    }
    return this;
  }

  /** Asserts that at least this share of all runs, from 0 to 1, met the plan's RTO target. */
  public ExplorationAssert meetsTargetWithProbabilityAtLeast(double min) {
    if (exploration().target().isEmpty()) {
      failWithMessage("Expected an RTO target, but plan %s has none", exploration().planName());
    }
    double share = exploration().shareWithinTarget().orElseThrow();
    if (share < min) {
      failWithMessage(
          "Expected %s of %s runs to meet the RTO target of %s, but %s did",
          percent(min),
          exploration().outcomes().size(),
          exploration().target().orElseThrow(),
          percent(share));
    }
    return this;
  }

  /** Continues with a percentile of the RTO, over the runs in which everything was recovered. */
  public PercentileAssert hasRtoPercentile(double percent) {
    return new PercentileAssert(this, percent, exploration().rtoPercentile(percent));
  }

  /** Asserts that no invariant was broken in any run. */
  public ExplorationAssert breaksNoInvariant() {
    exploration().violations().stream()
        .findFirst()
        .ifPresent(
            first ->
                failWithMessage(
                    "Expected no invariant to be broken, but seed %s broke: %s",
                    first.seed(), first.violations().get(0)));
    return this;
  }

  Exploration exploration() {
    isNotNull();
    return actual;
  }

  void fail(String message, Object... details) {
    failWithMessage(message, details);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", share * 100);
  }
}

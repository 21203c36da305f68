package io.github.drsorchestration.core.service.place;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import java.time.Duration;

/**
 * Why a call had no answer, and what to do about it.
 *
 * @param code for programs
 * @param problem what happened here
 * @param nextStep what to do
 */
public record Diagnosis(PlaceProblemCode code, String problem, String nextStep) {

  /** The diagnosis of what a call has thrown. */
  public static Diagnosis of(Throwable thrown) {
    PlaceProblemCode code = PlaceProblemCode.of(thrown);
    return new Diagnosis(code, text(thrown), nextStep(code, thrown));
  }

  /** What is to be said of a place that gave no answer in that time. */
  public static Diagnosis ofNoAnswerWithin(Duration patience) {
    PlaceProblemCode code = PlaceProblemCode.NO_ANSWER_IN_TIME;
    return new Diagnosis(
        code, "no answer within " + patience.toSeconds() + " seconds", code.nextStep());
  }

  private static String nextStep(PlaceProblemCode code, Throwable thrown) {
    return code == PlaceProblemCode.DENIED_BY_IAM && thrown instanceof AccessDeniedException denied
        ? denied
            .action()
            .map(action -> "allow " + action + " in the policy of the role")
            .orElse(code.nextStep())
        : code.nextStep();
  }

  private static String text(Throwable problem) {
    String message = problem.getMessage();
    return message == null || problem instanceof Error ? problem.toString() : message;
  }
}

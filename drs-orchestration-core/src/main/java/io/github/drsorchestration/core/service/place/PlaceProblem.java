package io.github.drsorchestration.core.service.place;

import io.github.drsorchestration.api.server.AccountRegion;

/**
 * A place about which something is missing.
 *
 * @param where the account and Region
 * @param code why, for programs
 * @param problem why it did not answer
 * @param nextStep what to do about it
 */
public record PlaceProblem(
    AccountRegion where, PlaceProblemCode code, String problem, String nextStep) {

  public PlaceProblem(AccountRegion where, Diagnosis diagnosis) {
    this(where, diagnosis.code(), diagnosis.problem(), diagnosis.nextStep());
  }
}

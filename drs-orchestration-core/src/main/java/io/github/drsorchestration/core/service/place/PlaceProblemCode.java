package io.github.drsorchestration.core.service.place;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;

/** Why an account and Region does not answer. Programs branch on the code; it does not change. */
public enum PlaceProblemCode {
  NOT_INITIALIZED(
      "DRS was never initialized in the Region",
      "initialize DRS there, or leave the Region out of those of the account"),
  DENIED_BY_IAM(
      "No policy of the role allows the call, or one denies it",
      "allow the action in the policy of the role"),
  DENIED_BY_ORGANIZATION(
      "A policy of the organization denies the call",
      "ask the administrators of the organization to allow it, or leave the Region out"),
  ROLE_NOT_ASSUMED(
      "The role of the account cannot be assumed",
      "check the trust policy of the role and the external id of the account"),
  NOT_REGISTERED(
      "The account is not registered, or has no role", "register the account with its role"),
  BAD_CREDENTIALS(
      "The credentials are missing, not valid or expired",
      "renew the credentials of the orchestrator"),
  NOT_OPTED_IN(
      "The account has not enabled the Region",
      "enable the Region in the account, or leave it out of those of the account"),
  NOT_OFFERED("DRS is not offered in the Region", "choose a Region that has DRS"),
  THROTTLED("There are too many calls", "try again in a minute"),
  UNREACHABLE(
      "The service does not answer, or answers with an error of its own",
      "check the network and the AWS Health Dashboard, and try again"),
  NO_ANSWER_IN_TIME("There was no answer in time", "try again"),
  REJECTED("The service finds something wrong with the call", "see what it answered"),
  NOT_CONFIGURED("The orchestrator runs without a part that this needs", "configure that part"),
  FAILED("The orchestrator failed", "see its log");

  private final String meaning;
  private final String nextStep;

  PlaceProblemCode(String meaning, String nextStep) {
    this.meaning = meaning;
    this.nextStep = nextStep;
  }

  /** The code for what a call has thrown: the only place where this is decided. */
  public static PlaceProblemCode of(Throwable thrown) {
    if (thrown instanceof AccessDeniedException denied) {
      return of(denied.reason());
    }
    if (thrown instanceof ServiceUnavailableException unavailable) {
      return unavailable.isOffered() ? UNREACHABLE : NOT_OFFERED;
    }
    if (thrown instanceof NotInitializedException) {
      return NOT_INITIALIZED;
    }
    if (thrown instanceof ThrottledException) {
      return THROTTLED;
    }
    if (thrown instanceof OutcomeUnknownException) {
      return NO_ANSWER_IN_TIME;
    }
    if (thrown instanceof CallRejectedException) {
      return REJECTED;
    }
    return thrown instanceof NotConfiguredException ? NOT_CONFIGURED : FAILED;
  }

  private static PlaceProblemCode of(AccessDeniedException.Reason reason) {
    return switch (reason) {
      case PERMISSION -> DENIED_BY_IAM;
      case ORGANIZATION -> DENIED_BY_ORGANIZATION;
      case ROLE -> ROLE_NOT_ASSUMED;
      case NOT_REGISTERED -> NOT_REGISTERED;
      case CREDENTIALS -> BAD_CREDENTIALS;
      case REGION_NOT_ENABLED -> NOT_OPTED_IN;
    };
  }

  /** A sentence for people, without a full stop. */
  public String meaning() {
    return meaning;
  }

  /** What to do about it, without a full stop. */
  public String nextStep() {
    return nextStep;
  }

  /** Whether there is nothing to be recovered there, rather than something out of reach. */
  public boolean meansUnused() {
    return this == NOT_INITIALIZED || this == NOT_OPTED_IN || this == NOT_OFFERED;
  }
}

package io.github.drsorchestration.aws.client.call;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.AccessDeniedException.Reason;
import io.github.drsorchestration.aws.region.DrsRegion;
import io.github.drsorchestration.aws.region.DrsRegions;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What denied a call, and which IAM action it was. Services say so in the text of the error only,
 * in <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">one
 * form</a>; nothing but advice depends on it.
 */
record Denial(Reason reason, Optional<String> action) {

  /** Credentials that are good elsewhere are not known where the account is not. */
  private static final Set<String> UNKNOWN_CREDENTIALS =
      Set.of("AuthFailure", "InvalidClientTokenId", "UnrecognizedClientException");

  private static final Set<String> BAD_CREDENTIALS =
      Set.of(
          "ExpiredToken",
          "ExpiredTokenException",
          "IncompleteSignature",
          "IncompleteSignatureException",
          "InvalidSignatureException",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException",
          "RequestExpired",
          "SignatureDoesNotMatch");

  private static final Pattern ACTION =
      Pattern.compile("not authorized to perform: ([\\w-]+:\\w+)");
  private static final Pattern ORGANIZATION =
      Pattern.compile("(service|resource) control policy", Pattern.CASE_INSENSITIVE);

  static Denial of(ErrorCode code, Callee callee, AwsServiceException e) {
    String text =
        Optional.ofNullable(e.awsErrorDetails()).map(AwsErrorDetails::errorMessage).orElse("");
    Matcher action = ACTION.matcher(text);
    return new Denial(
        reason(code.code(), callee, text, NeverSent.isOfCredentials(e)),
        action.find() ? Optional.of(action.group(1)) : Optional.empty());
  }

  AccessDeniedException exception(String operation, String message, AwsServiceException e) {
    return new AccessDeniedException(operation, message, reason, action.orElse(null), e);
  }

  private static Reason reason(String code, Callee callee, String text, boolean ofCredentials) {
    if (ORGANIZATION.matcher(text).find()) {
      return Reason.ORGANIZATION;
    }
    if (code.equals("OptInRequired")
        || (UNKNOWN_CREDENTIALS.contains(code) && mustBeEnabled(callee))) {
      return Reason.REGION_NOT_ENABLED;
    }
    if (UNKNOWN_CREDENTIALS.contains(code) || BAD_CREDENTIALS.contains(code)) {
      return Reason.CREDENTIALS;
    }
    return ofCredentials ? Reason.ROLE : Reason.PERMISSION;
  }

  private static boolean mustBeEnabled(Callee callee) {
    return callee
        .region()
        .flatMap(DrsRegions.published()::find)
        .filter(DrsRegion::optIn)
        .isPresent();
  }
}

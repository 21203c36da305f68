package io.github.drsorchestration.aws.dynamodb.database;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.aws.client.call.ErrorCode;
import io.github.drsorchestration.aws.client.call.ErrorCode.Meaning;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Why DynamoDB cancelled a transaction. The error itself has one code for all reasons; each write
 * of the transaction has a reason of its own.
 */
final class CancelledTransactions {

  private static final String CONFLICT = "TransactionConflict";
  private static final String NONE = "None";

  private CancelledTransactions() {}

  /**
   * What the reasons mean; {@link ConditionFailedException} where a condition did not hold.
   *
   * @param database the database, as messages name it
   */
  static OrchestrationException translate(
      String operation, Object database, TransactionCanceledException e) {
    List<CancellationReason> reasons = e.cancellationReasons();
    if (has(reasons, ConditionFailedException.CONDITION)) {
      return new ConditionFailedException(reasons, repeatedByTheSdk(e));
    }
    String message = database + " cancelled the transaction: " + text(reasons);
    if (has(reasons, Meaning.THROTTLED)) {
      return new ThrottledException(operation, message, null);
    }
    if (has(reasons, Meaning.ACCESS_DENIED)) {
      return new AccessDeniedException(operation, message, e);
    }
    return has(reasons, CONFLICT)
        ? new ServiceUnavailableException(operation, message, e)
        : new CallRejectedException(operation, message, e);
  }

  /** Whether attempts went before, of which this exception says nothing. */
  private static boolean repeatedByTheSdk(TransactionCanceledException e) {
    return e.numAttempts() != null && e.numAttempts() > 1;
  }

  private static boolean has(List<CancellationReason> reasons, String code) {
    return reasons.stream().anyMatch(reason -> code.equals(reason.code()));
  }

  private static boolean has(List<CancellationReason> reasons, Meaning meaning) {
    return reasons.stream()
        .filter(reason -> reason.code() != null)
        .anyMatch(reason -> new ErrorCode(reason.code(), 0).meaning() == meaning);
  }

  private static String text(List<CancellationReason> reasons) {
    return reasons.stream()
        .filter(reason -> reason.code() != null && !reason.code().equals(NONE))
        .map(CancelledTransactions::text)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String text(CancellationReason reason) {
    return reason.message() == null ? reason.code() : reason.code() + " (" + reason.message() + ")";
  }
}

package io.github.drsorchestration.aws.drs;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.aws.client.call.ErrorCode;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Distinguishes the conflict of a server that is in another job, which passes, from all others,
 * such as that of an instance whose replication was reversed. DRS answers all of them with the same
 * code, so this is the one place where a text decides.
 */
final class BusyServers {

  private static final Pattern IN_A_JOB =
      Pattern.compile("\\bjobs?\\b|being processed|in progress", Pattern.CASE_INSENSITIVE);

  private static final int CONFLICT = 409;

  private BusyServers() {}

  static <T> T distinguish(String operation, Supplier<T> call) {
    try {
      return call.get();
    } catch (CallRejectedException e) {
      if (e.getCause() instanceof AwsServiceException conflict
          && isConflict(ErrorCode.of(conflict))
          && IN_A_JOB.matcher(text(conflict)).find()) {
        throw new ServerBusyException(operation, messageOf(e), conflict);
      }
      throw e;
    }
  }

  private static boolean isConflict(ErrorCode error) {
    return error.code().equals("ConflictException")
        || (error.code().isEmpty() && error.status() == CONFLICT);
  }

  private static String text(AwsServiceException conflict) {
    return Optional.ofNullable(conflict.awsErrorDetails())
        .map(AwsErrorDetails::errorMessage)
        .orElse("");
  }

  /** Without the operation, which the new exception puts before it again. */
  private static String messageOf(CallRejectedException e) {
    return String.valueOf(e.getMessage()).substring((e.operation() + ": ").length());
  }
}

package io.github.drsorchestration.aws.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.aws.client.call.ErrorCode.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCodeTest {

  @ParameterizedTest
  @CsvSource({
    "ThrottlingException, 400, THROTTLED",
    "ThrottlingError, 0, THROTTLED",
    "ProvisionedThroughputExceeded, 0, THROTTLED",
    "ProvisionedThroughputExceededException, 400, THROTTLED",
    "RequestLimitExceeded, 503, THROTTLED",
    "SomethingNew, 429, THROTTLED",
    "UninitializedAccountException, 400, NOT_INITIALIZED",
    "AccessDeniedException, 400, ACCESS_DENIED",
    "AccessDenied, 0, ACCESS_DENIED",
    "ExpiredTokenException, 403, ACCESS_DENIED",
    "OptInRequired, 402, ACCESS_DENIED",
    "SomethingNew, 401, ACCESS_DENIED",
    "SomethingNew, 403, ACCESS_DENIED",
    "ServiceQuotaExceededException, 400, QUOTA_EXCEEDED",
    "ServiceQuotaExceededException, 403, QUOTA_EXCEEDED",
    "SomethingNew, 402, QUOTA_EXCEEDED",
    "RequestTimeout, 400, SERVER_ERROR",
    "SomethingNew, 408, SERVER_ERROR",
    "InternalServerError, 500, SERVER_ERROR",
    "ConflictException, 409, REJECTED",
    "ValidationException, 400, REJECTED",
    "SomethingNew, 418, REJECTED"
  })
  void a_code_says_what_an_error_means_and_the_status_where_it_is_not_known(
      String code, int status, Meaning meaning) {
    assertThat(new ErrorCode(code, status).meaning()).isEqualTo(meaning);
  }

  @Test
  void an_error_without_a_code_is_called_by_its_status() {
    assertThat(new ErrorCode("", 502)).hasToString("HTTP 502");
    assertThat(new ErrorCode("SlowDown", 503)).hasToString("SlowDown");
  }
}

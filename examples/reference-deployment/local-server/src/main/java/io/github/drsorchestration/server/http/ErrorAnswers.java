package io.github.drsorchestration.server.http;

import io.github.drsorchestration.core.operation.error.ErrorCode;
import io.github.drsorchestration.core.rest.message.RestResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What Jetty refuses by itself is answered like everything else. */
final class ErrorAnswers extends ErrorHandler {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Object status = request.getAttribute(ERROR_STATUS);
    Object message = request.getAttribute(ERROR_MESSAGE);
    int code = status instanceof Integer known ? known : response.getStatus();
    Exchange.write(of(code, message == null ? null : message.toString()), response, callback);
    return true;
  }

  static RestResponse of(int status, @Nullable String reason) {
    String message = Optional.ofNullable(reason).orElse("status " + status);
    if (status == 503) {
      return Answer.failure(ErrorCode.SERVICE_UNAVAILABLE, "the server is busy, or is stopping")
          .with("Retry-After", String.valueOf(RETRY_AFTER.toSeconds()));
    }
    if (status == 413) {
      return Answer.failure(ErrorCode.TOO_LARGE, "the body may have 1,000,000 bytes");
    }
    ErrorCode code =
        Stream.of(ErrorCode.values())
            .filter(it -> it.status() == status)
            .findFirst()
            .orElse(status < 500 ? ErrorCode.INVALID_INPUT : ErrorCode.INTERNAL);
    return Answer.failure(
        status, code, status < 500 ? message : "the service failed; its log tells more");
  }
}

package io.github.drsorchestration.server.http;

import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.operation.error.ErrorBody;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.server.live.Connection;
import io.github.drsorchestration.server.live.StreamService;
import io.github.drsorchestration.server.live.Subscription;
import io.github.drsorchestration.server.signin.SignedIn;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers requests for streams, without a thread for each, and hands on all others. */
final class StreamHandler extends Handler.Wrapper {

  private static final Pattern PATH = Pattern.compile("/(?:executions/([^/]+)/)?stream");

  private static final Duration STREAMS_LATER = Duration.ofSeconds(5);

  private final Door door;
  private final StreamService streams;
  private final int maxStreams;
  private final Time time;

  StreamHandler(Door door, StreamService streams, int maxStreams, Time time, Handler next) {
    super(next);
    this.door = door;
    this.streams = streams;
    this.maxStreams = maxStreams;
    this.time = time;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Matcher path = PATH.matcher(Exchange.path(request));
    if (!path.matches()) {
      return super.handle(request, response, callback);
    }
    Instant begun = time.now();
    Caller caller = door.caller(request);
    Optional<String> executionId =
        Optional.ofNullable(path.group(1))
            .map(it -> URLDecoder.decode(it.replace("+", "%2B"), StandardCharsets.UTF_8));
    Optional<RestResponse> refusal = refusal(request, caller, executionId);
    int status = refusal.map(RestResponse::status).orElse(200);
    String requestId =
        refusal.flatMap(it -> it.headers().find(Answer.REQUEST_ID)).orElseGet(Answer::requestId);
    Duration took = Duration.between(begun, time.now());
    AccessLog.record(request.getMethod(), Exchange.path(request), status, took, requestId, caller);
    response.getHeaders().put(Answer.REQUEST_ID, requestId);
    if (refusal.isPresent()) {
      Exchange.write(refusal.get(), response, callback);
    } else {
      start(request, response, callback, caller.signedIn().orElseThrow(), executionId);
    }
    return true;
  }

  private Optional<RestResponse> refusal(
      Request request, Caller caller, Optional<String> executionId) {
    Optional<RestResponse> refused = door.refusal(request, caller);
    if (refused.isPresent()) {
      return refused;
    }
    if (!request.getMethod().equals("GET")) {
      return Optional.of(
          Answer.failure(ErrorCode.METHOD_NOT_ALLOWED, "this path has the methods GET")
              .with("Allow", "GET"));
    }
    if (streams.open() >= maxStreams) {
      return Optional.of(ErrorAnswers.of(503, null));
    }
    boolean tooMany =
        caller
            .signedIn()
            .filter(it -> streams.openOf(it.principal().actor()) >= maxStreams - maxStreams / 4)
            .isPresent();
    if (tooMany) {
      return Optional.of(
          Answer.tooMany("a caller may have three quarters of the streams", STREAMS_LATER));
    }
    Principal principal = caller.signedIn().map(SignedIn::principal).orElse(Principal.ANONYMOUS);
    return streams.refusal(principal, executionId).map(StreamHandler::answer);
  }

  private static RestResponse answer(ErrorBody error) {
    RestResponse answer =
        Answer.json(error.code().status(), error).with(Answer.REQUEST_ID, error.requestId());
    return error.code() == ErrorCode.NOT_SIGNED_IN
        ? answer.with("WWW-Authenticate", "Bearer")
        : answer;
  }

  private void start(
      Request request,
      Response response,
      Callback callback,
      SignedIn signedIn,
      Optional<String> executionId) {
    response.setStatus(200);
    response.getHeaders().put("Content-Type", "text/event-stream;charset=utf-8");
    response.getHeaders().put("Cache-Control", "no-store");
    response.getHeaders().put("X-Accel-Buffering", "no");
    request.addIdleTimeoutListener(timeout -> false);
    streams.start(
        new Subscription(
            signedIn.principal(),
            signedIn.until(),
            signedIn.goesOn(),
            executionId,
            Optional.ofNullable(request.getHeaders().get("Last-Event-ID"))),
        new JettyConnection(request, response, callback));
  }

  private record JettyConnection(Request request, Response response, Callback callback)
      implements Connection {

    @Override
    public void write(byte[] bytes, Runnable done, Runnable failed) {
      response.write(false, ByteBuffer.wrap(bytes), Callback.from(done, failure -> failed.run()));
    }

    @Override
    public void end() {
      callback.succeeded();
    }

    @Override
    public void abort() {
      request.getConnectionMetaData().getConnection().getEndPoint().close();
      callback.failed(new IOException("the stream was cut off"));
    }
  }
}

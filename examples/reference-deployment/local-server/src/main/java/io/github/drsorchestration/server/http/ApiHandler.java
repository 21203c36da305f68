package io.github.drsorchestration.server.http;

import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.server.metric.Metrics;
import io.github.drsorchestration.server.metric.Spans;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every request that is no stream: measured, logged, and by somebody who is known. */
final class ApiHandler extends Handler.Abstract {

  private static final Logger LOG = LoggerFactory.getLogger(ApiHandler.class);

  private final Door door;
  private final Map<String, Endpoint> endpoints;
  private final Endpoint api;
  private final RouteNames names;
  private final Metrics metrics;
  private final Time time;

  ApiHandler(
      Door door,
      Map<String, Endpoint> endpoints,
      Endpoint api,
      RouteNames names,
      Metrics metrics,
      Time time) {
    this.door = door;
    this.endpoints = Map.copyOf(endpoints);
    this.api = api;
    this.names = names;
    this.metrics = metrics;
    this.time = time;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Instant begun = time.now();
    Caller caller = door.caller(request);
    String path = Exchange.path(request);
    String name = endpoints.containsKey(path) ? path : names.of(request.getMethod(), path);
    RestResponse answer =
        Spans.around(name, () -> answer(request, caller, path), RestResponse::status);
    Duration took = Duration.between(begun, time.now());
    metrics.request(name, answer.status(), took);
    String requestId = answer.headers().find(Answer.REQUEST_ID).orElse("");
    AccessLog.record(request.getMethod(), path, answer.status(), took, requestId, caller);
    Exchange.write(answer, response, callback);
    return true;
  }

  private RestResponse answer(Request request, Caller caller, String path) {
    Optional<RestResponse> refusal = door.refusal(request, caller);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    try {
      RestRequest read = Exchange.read(request, caller);
      return endpoints.getOrDefault(path, api).answer(read, caller);
    } catch (Exception e) {
      return failure(e);
    }
  }

  private static RestResponse failure(Exception e) {
    Throwable cause = e instanceof HttpException || e.getCause() == null ? e : e.getCause();
    if (cause instanceof HttpException refused) {
      return ErrorAnswers.of(refused.getCode(), refused.getReason());
    }
    if (e instanceof OrchestrationException known) {
      LOG.warn("a request failed", e);
      return Answer.failure(known);
    }
    LOG.error("a request failed", e);
    return Answer.failure(ErrorCode.INTERNAL, "the service failed; its log tells more");
  }
}

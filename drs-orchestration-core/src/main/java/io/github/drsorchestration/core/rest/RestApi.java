package io.github.drsorchestration.core.rest;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.OperationCall;
import io.github.drsorchestration.core.operation.OperationResult;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.operation.error.ErrorBody;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.core.rest.reading.HeaderCheck;
import io.github.drsorchestration.core.rest.reading.InputFields;
import io.github.drsorchestration.core.rest.reading.MediaTypes;
import io.github.drsorchestration.core.rest.reading.RefusedRequestException;
import io.github.drsorchestration.core.rest.reading.RequestInput;
import io.github.drsorchestration.core.rest.reading.RequestPath;
import io.github.drsorchestration.core.rest.reading.VersionTag;
import io.github.drsorchestration.core.rest.route.Method;
import io.github.drsorchestration.core.rest.route.Resource;
import io.github.drsorchestration.core.rest.route.Route;
import io.github.drsorchestration.core.rest.route.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests by operations, and describes itself at {@code /openapi.json}. It neither listens
 * nor authenticates: a server hands requests over, together with who asks. Safe for use by many
 * threads.
 *
 * <pre>{@code
 * RestApi api = new RestApi(operations, ports.ids(), RestSettings.DEFAULTS);
 * RestResponse response = api.handle(request);
 * }</pre>
 */
public final class RestApi {

  private static final Logger LOG = LoggerFactory.getLogger(RestApi.class);

  private final Operations operations;
  private final Ids ids;
  private final RestSettings settings;
  private final Routes routes;
  private final OpenApiDocument document;
  private final Map<String, InputFields> fields = new HashMap<>();

  public RestApi(Operations operations, Ids ids, RestSettings settings) {
    this(operations, ids, settings, List.of());
  }

  /**
   * The same with routes to operations that the embedding service has added to the catalogue. They
   * are in the OpenAPI document like all others.
   */
  public RestApi(Operations operations, Ids ids, RestSettings settings, List<Route> ownRoutes) {
    this.operations = operations;
    this.ids = ids;
    this.settings = settings;
    this.routes = Routes.to(operations.catalog(), ownRoutes);
    this.document = new OpenApiDocument(routes, operations.catalog(), settings.basePath());
    operations.catalog().all().forEach(it -> fields.put(it.name(), InputFields.of(it.input())));
  }

  public Routes routes() {
    return routes;
  }

  /** Answers a request. Nothing that a client can send makes it throw instead. */
  public RestResponse handle(RestRequest request) {
    RestResponse response =
        settings
            .cors()
            .on(request, answerOrError(request))
            .with("Cache-Control", "no-store")
            .with("X-Content-Type-Options", "nosniff");
    return isFor("HEAD", request) ? response.withoutBody() : response;
  }

  private RestResponse answerOrError(RestRequest request) {
    try {
      return answer(request);
    } catch (RefusedRequestException e) {
      return refusal(e.code(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      ErrorBody error = ErrorBody.of(e, ids.next());
      if (error.code() == ErrorCode.INTERNAL) {
        LOG.error("request {}: the answer failed", error.requestId(), e);
      }
      return Answers.failure(error);
    }
  }

  private RestResponse answer(RestRequest request) {
    HeaderCheck.check(request.headers());
    List<String> path =
        RequestPath.segments(
            settings
                .withinBase(request.path())
                .orElseThrow(
                    () ->
                        new RefusedRequestException(
                            ErrorCode.NOT_FOUND,
                            "all paths here begin with " + settings.basePath() + "/")));
    Optional<Resource> resource = routes.find(path);
    if (resource.isEmpty() && !OpenApiDocument.isAt(path)) {
      return refusal(ErrorCode.NOT_FOUND, "there is nothing at this path" + routes.hint(path));
    }
    String allow = resource.map(Resource::allow).orElse(OpenApiDocument.ALLOW);
    if (isFor("OPTIONS", request)) {
      return settings.cors().onPreflight(request, options(allow), allow);
    }
    return resource
        .map(it -> it.find(request.method()).map(route -> answer(request, route, path)))
        .orElseGet(() -> description(request))
        .orElseGet(
            () ->
                refusal(ErrorCode.METHOD_NOT_ALLOWED, "this path has the methods " + allow)
                    .with("Allow", allow));
  }

  private Optional<RestResponse> description(RestRequest request) {
    return isFor("GET", request) || isFor("HEAD", request)
        ? Optional.of(Answers.json(200, document.json(), ids.next()))
        : Optional.empty();
  }

  private RestResponse options(String allow) {
    return RestResponse.withoutBody(204).with("Allow", allow).with(Answers.REQUEST_ID, ids.next());
  }

  private RestResponse answer(RestRequest request, Route route, List<String> segments) {
    Map<String, String> path = route.path().parameters(segments);
    Principal principal = request.principal().orElse(Principal.ANONYMOUS);
    Operation<?, ?> operation = operations.catalog().find(route.operation()).orElseThrow();
    // The operations refuse a caller that may not; until then, no more than the path is looked at.
    ObjectNode input =
        operation.access().allows(principal)
            ? read(request, route, path, operation)
            : JsonNodeFactory.instance.objectNode();
    path.forEach((field, value) -> input.putIfAbsent(field, TextNode.valueOf(value)));
    OperationResult result =
        operations.call(new OperationCall(route.operation(), input, principal, EntryPoint.REST));
    return result instanceof OperationResult.Done done
        ? success(request, route, path, done)
        : failure(request, (OperationResult.Failed) result);
  }

  private ObjectNode read(
      RestRequest request, Route route, Map<String, String> path, Operation<?, ?> operation) {
    if (request.body().length > settings.maxBodyBytes()) {
      throw new RefusedRequestException(
          ErrorCode.TOO_LARGE, "the body may have " + settings.maxBodyBytes() + " bytes");
    }
    MediaTypes.check(request, route.page().isPresent() ? MediaTypes.HTML : MediaTypes.JSON);
    return RequestInput.of(request, path, requireNonNull(fields.get(operation.name())));
  }

  private RestResponse success(
      RestRequest request, Route route, Map<String, String> path, OperationResult.Done done) {
    JsonNode output = done.json();
    if (route.page().isPresent()) {
      return Answers.page(output.path(route.page().get()).asText(), done.requestId());
    }
    RestResponse response =
        route.success() == 204
            ? RestResponse.withoutBody(204).with(Answers.REQUEST_ID, done.requestId())
            : Answers.json(route.success(), output, done.requestId());
    Optional<String> location =
        route.location().flatMap(template -> Answers.location(template, output, path));
    if (location.isPresent()) {
      response = response.with("Location", settings.basePath() + location.get());
    }
    Optional<String> tag = VersionTag.of(output);
    if (tag.isEmpty()) {
      return response;
    }
    boolean known = route.method() == Method.GET && VersionTag.isKnown(tag.get(), request);
    return (known ? unchanged(done) : response).with("ETag", tag.get());
  }

  private static RestResponse unchanged(OperationResult.Done done) {
    return RestResponse.withoutBody(304).with(Answers.REQUEST_ID, done.requestId());
  }

  private static RestResponse failure(RestRequest request, OperationResult.Failed failed) {
    ErrorBody error = failed.error();
    boolean demanded =
        error.code() == ErrorCode.VERSION_CONFLICT && request.headers().has(VersionTag.IF_MATCH);
    return Answers.failure(
        demanded
            ? ErrorBody.of(ErrorCode.PRECONDITION_FAILED, error.message(), error.requestId())
            : error);
  }

  private RestResponse refusal(ErrorCode code, String message) {
    return Answers.failure(ErrorBody.of(code, message, ids.next()));
  }

  private static boolean isFor(String method, RestRequest request) {
    return request.method().equals(method);
  }
}

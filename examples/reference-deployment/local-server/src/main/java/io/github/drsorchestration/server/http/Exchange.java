package io.github.drsorchestration.server.http;

import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Between the messages of Jetty and those of the API. */
final class Exchange {

  private Exchange() {}

  /** Reads a request to its end. */
  static RestRequest read(Request request, Caller caller) throws IOException {
    Map<String, List<String>> lines = new HashMap<>();
    for (HttpField field : request.getHeaders()) {
      lines
          .computeIfAbsent(field.getName(), it -> new ArrayList<>())
          .add(Optional.ofNullable(field.getValue()).orElse(""));
    }
    return new RestRequest(
        request.getMethod(),
        path(request),
        Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""),
        new Headers(lines),
        BufferUtil.toArray(Content.Source.asByteBuffer(request)),
        caller.signedIn().map(it -> it.principal()));
  }

  static String path(Request request) {
    return Optional.ofNullable(request.getHttpURI().getPath()).orElse("/");
  }

  static void write(RestResponse answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    answer.headers().lines().forEach((name, values) -> response.getHeaders().put(name, values));
    if (answer.body().length == 0) {
      callback.succeeded();
    } else {
      response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
  }
}

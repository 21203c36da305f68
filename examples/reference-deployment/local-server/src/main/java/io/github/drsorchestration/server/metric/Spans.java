package io.github.drsorchestration.server.metric;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Puts OpenTelemetry spans around requests; without an SDK they cost nothing and go nowhere. */
public final class Spans {

  private static final String NAME = "drs-orchestration-local-server";

  private Spans() {}

  /** Does some work within a span. */
  @SuppressWarnings("try") // the span is current for as long as its scope is open
  public static <T> T around(String name, Supplier<T> work, ToIntFunction<T> status) {
    Span span =
        GlobalOpenTelemetry.getTracer(NAME)
            .spanBuilder(name)
            .setSpanKind(SpanKind.SERVER)
            .startSpan();
    try (Scope unused = span.makeCurrent()) {
      T result = work.get();
      int code = status.applyAsInt(result);
      span.setAttribute("http.response.status_code", code);
      if (code >= 500) {
        span.setStatus(StatusCode.ERROR);
      }
      return result;
    } finally {
      span.end();
    }
  }
}

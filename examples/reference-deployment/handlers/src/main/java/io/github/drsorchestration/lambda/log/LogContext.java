package io.github.drsorchestration.lambda.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * What every line of the log says of the invocation that it belongs to: its id, who asked, and the
 * execution that it is about, as far as they are known.
 */
public final class LogContext {

  private static final Pattern PATH = Pattern.compile("/executions/([\\w.:-]{1,128})(?:/.*)?");
  private static final Pattern ID = Pattern.compile("[\\w.:-]{1,128}");

  private LogContext() {}

  public static void begin(String invocation) {
    MDC.put("invocation", invocation);
  }

  public static void principal(String id) {
    MDC.put("principal", id);
  }

  /** The execution that an event names; a batch may be about many, and so names none. */
  public static void execution(JsonNode event) {
    Matcher path = PATH.matcher(event.path("path").asText());
    if (path.matches()) {
      MDC.put("executionId", path.group(1));
      return;
    }
    JsonNode id = event.has("batch") ? null : event.findValue("executionId");
    if (id != null && ID.matcher(id.asText()).matches()) {
      MDC.put("executionId", id.asText());
    }
  }

  public static void end() {
    MDC.clear();
  }
}

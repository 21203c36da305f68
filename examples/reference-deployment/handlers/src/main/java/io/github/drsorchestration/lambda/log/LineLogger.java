package io.github.drsorchestration.lambda.log;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;
import org.slf4j.spi.MDCAdapter;

/** Writes one JSON object a line; CloudWatch adds the time. */
final class LineLogger extends LegacyAbstractLogger implements LoggingEventAware {

  private static final long serialVersionUID = 1;

  private final Level threshold;
  private final transient MDCAdapter context;

  LineLogger(String name, Level threshold, MDCAdapter context) {
    this.name = name;
    this.threshold = threshold;
    this.context = context;
  }

  private boolean isOn(Level level) {
    return level.toInt() >= threshold.toInt();
  }

  @Override
  public boolean isTraceEnabled() {
    return isOn(Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return isOn(Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return isOn(Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return isOn(Level.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return isOn(Level.ERROR);
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      String message,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    write(level, MessageFormatter.basicArrayFormat(message, arguments), List.of(), thrown);
  }

  @Override
  public void log(LoggingEvent event) {
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    if (isOn(event.getLevel())) {
      String text = MessageFormatter.basicArrayFormat(event.getMessage(), event.getArgumentArray());
      write(event.getLevel(), text, pairs == null ? List.of() : pairs, event.getThrowable());
    }
  }

  private void write(
      Level level, @Nullable String text, List<KeyValuePair> pairs, @Nullable Throwable thrown) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("level", level.name()).put("logger", getName()).put("message", text);
    Map<String, String> of = context.getCopyOfContextMap();
    if (of != null) {
      of.forEach(line::put);
    }
    pairs.forEach(pair -> line.put(pair.key, String.valueOf(pair.value)));
    if (thrown != null) {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace));
      line.put("thrown", trace.toString());
    }
    LogLine.write(line);
  }
}

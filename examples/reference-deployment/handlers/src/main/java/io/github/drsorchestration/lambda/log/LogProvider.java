package io.github.drsorchestration.lambda.log;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Gives SLF4J its loggers. What other libraries say is written from warnings on. */
public final class LogProvider implements SLF4JServiceProvider {

  private static final String OWN = "io.github.drsorchestration";
  private static final String NAMED = "drs-orchestration";

  private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter context = new BasicMDCAdapter();

  private Logger logger(String name) {
    boolean own = name.startsWith(OWN) || name.startsWith(NAMED);
    return loggers.computeIfAbsent(
        name, it -> new LineLogger(it, own ? Level.INFO : Level.WARN, context));
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return this::logger;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return context;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {
    // Loggers are made when they are asked for.
  }
}

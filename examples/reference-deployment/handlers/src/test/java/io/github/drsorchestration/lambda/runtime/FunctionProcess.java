package io.github.drsorchestration.lambda.runtime;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function in the process that Lambda runs, with the runtime interface client of AWS, on this
 * machine. When the process dies, the next invocation is answered by a new one.
 */
public final class FunctionProcess implements AutoCloseable {

  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** The property that names the jar of the functions, for tests of that jar. */
  public static final String JAR = "functions.jar";

  private final String handler;
  private final String classPath;
  private final Map<String, String> environment;
  private final Path log;
  private final RuntimeApi api;
  private final List<String> options;
  private volatile Process process;
  private final AtomicInteger starts = new AtomicInteger();

  /**
   * @param handler the class of the handler
   * @param environment what the template says to it
   * @param options of its JVM
   */
  public FunctionProcess(
      Class<?> handler, Map<String, String> environment, Path log, String... options)
      throws IOException {
    this(handler.getName(), classPath(), environment, log, options);
  }

  /**
   * That of the test; or, if a jar of the functions is named, that jar and the runtime of Lambda.
   */
  private static String classPath() {
    String all = System.getProperty("java.class.path");
    String jar = System.getProperty(JAR);
    return jar == null
        ? all
        : Stream.of(all.split(File.pathSeparator))
            .filter(it -> it.contains("aws-lambda-java"))
            .collect(Collectors.joining(File.pathSeparator, jar + File.pathSeparator, ""));
  }

  /** The same, of classes that need not be on the class path of the test. */
  public FunctionProcess(
      String handler,
      String classPath,
      Map<String, String> environment,
      Path log,
      String... options)
      throws IOException {
    this.handler = handler + "::handleRequest";
    this.classPath = classPath;
    this.environment = Map.copyOf(environment);
    this.log = log;
    this.options = List.of(options);
    this.api = new RuntimeApi();
  }

  /** Invokes it, as one of many callers who wait for their turn. */
  public synchronized Outcome invoke(String event) {
    try {
      if (process == null || !process.isAlive()) {
        start();
      }
      return api.invoke(event).get(2, TimeUnit.MINUTES);
    } catch (Exception e) {
      throw new IllegalStateException(handler + " does not answer; see " + log, e);
    }
  }

  /** Starts it as for a snapshot of SnapStart, and goes on as if it was restored from that. */
  public synchronized void restore() throws IOException, InterruptedException {
    start();
    api.awaitRestored(Duration.ofMinutes(2));
  }

  /** How much of a processor its process has used so far. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Whether it was ready for a snapshot of SnapStart. */
  public boolean restored() {
    return api.restored();
  }

  /** How many processes there have been. */
  public int starts() {
    return starts.get();
  }

  /** Ends it as Lambda does when it has no use for it, which lets it write what it has gathered. */
  public void end() {
    Process running = process;
    if (running != null) {
      running.destroy();
      running.onExit().join();
    }
  }

  /** Ends it as a machine that fails would. */
  public void kill() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
      running.onExit().join();
      api.died();
    }
  }

  private void start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, CLIENT, handler));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())));
    Map<String, String> variables = builder.environment();
    variables.putAll(environment);
    variables.put("AWS_LAMBDA_RUNTIME_API", api.address());
    variables.put("_HANDLER", handler);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", handler);
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/test");
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "test");
    process = builder.start();
    starts.incrementAndGet();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Process started = process;
    Thread watch =
        new Thread(
            () -> {
              started.onExit().join();
              api.died();
            },
            "watch");
    watch.setDaemon(true);
    watch.start();
  }

  @Override
  public void close() {
    kill();
    api.close();
  }
}

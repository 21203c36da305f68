package io.github.drsorchestration.benchmarks.server;

import io.github.drsorchestration.benchmarks.time.Stopwatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the local server is started.
 *
 * @param what the end of the command of Java that says what is to run
 */
record ServerProgram(List<String> what) {

  private static final Path JAR =
      Path.of("examples/reference-deployment/local-server/target/local-server.jar");

  /** The jar of the build, or the one of the system property {@code server.jar}. */
  static ServerProgram found() {
    Path jar = Path.of(System.getProperty("server.jar", JAR.toString()));
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          jar.toAbsolutePath() + " does not exist: build it, or name it by -Dserver.jar=FILE");
    }
    return new ServerProgram(List.of("-jar", jar.toString()));
  }

  /** Only what is in a jar can be in an archive of classes. */
  boolean isJar() {
    return what.contains("-jar");
  }

  /** Starts it on a free port with limits that leave the machine as the only one. */
  ServerProcess start(Path directory, List<String> javaOptions, String... options) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(javaOptions);
    command.addAll(what);
    command.addAll(
        List.of("--port", "0", "--rate", "100000", "--data", directory.resolve("data").toString()));
    command.addAll(Arrays.asList(options));
    Path log = directory.resolve("server.log");
    try {
      Stopwatch watch = Stopwatch.started();
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
      @Nullable String first = output.readLine();
      if (first == null) {
        throw new IllegalStateException("it did not start: " + Files.readString(log));
      }
      return new ServerProcess(process, URI.create(first), watch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}

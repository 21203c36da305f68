package io.github.drsorchestration.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own: the jar, or the classes where there is none yet. */
final class ServerProcess implements AutoCloseable {

  private final Process process;
  private final URI uri;

  private ServerProcess(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  static ServerProcess start(Path log, String... arguments) throws IOException {
    return start(log, Map.of(), arguments);
  }

  static ServerProcess start(Path log, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    String jar = System.getProperty("jar");
    if (jar != null) {
      command.addAll(List.of("-jar", jar));
    } else {
      String classes = System.getProperty("java.class.path");
      command.addAll(List.of("-cp", classes, Main.class.getName()));
    }
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String first = output.readLine();
    if (first == null) {
      throw new IOException("it did not start: " + Files.readString(log));
    }
    return new ServerProcess(process, URI.create(first));
  }

  Client client() {
    return new Client(uri);
  }

  /** Ends it without a chance to do anything, as with kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end, and says how it did. */
  int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

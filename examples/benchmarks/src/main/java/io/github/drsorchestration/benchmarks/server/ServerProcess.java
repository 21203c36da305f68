package io.github.drsorchestration.benchmarks.server;

import io.github.drsorchestration.benchmarks.time.Stopwatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server that runs.
 *
 * @param sinceStart how long ago it was started
 */
record ServerProcess(Process process, URI uri, Stopwatch sinceStart) implements AutoCloseable {

  HttpConnection connect() {
    return new HttpConnection(uri, "");
  }

  /** A connection on which an administrator is signed in. */
  HttpConnection signedIn() {
    try (HttpConnection anonymous = connect()) {
      String body = "{\"user\": \"admin\", \"password\": \"demo-admin\"}";
      String token =
          anonymous.send("POST", "/auth/login", body).json().path("accessToken").asText();
      return new HttpConnection(uri, token);
    }
  }

  Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The memory that it takes up, in MB. */
  double residentMegabytes() {
    return Double.parseDouble(run("ps", "-o", "rss=", "-p", pid())) / 1024;
  }

  /** What is left on its heap after a garbage collection, in MB. */
  double heapMegabytes() {
    String unused =
        run(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid(), "GC.run");
    try (HttpConnection connection = connect()) {
      return connection
              .send("GET", "/metrics", "")
              .text()
              .lines()
              .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
              .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
              .sum()
          / (1024 * 1024);
    }
  }

  private String pid() {
    return String.valueOf(process.pid());
  }

  static String run(String... command) {
    try {
      Process started = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
      return new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops it as Ctrl-C does, and kills it where that takes long. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

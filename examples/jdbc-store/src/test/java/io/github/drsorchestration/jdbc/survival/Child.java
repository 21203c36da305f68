package io.github.drsorchestration.jdbc.survival;

import io.github.drsorchestration.jdbc.JdbcSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own, which says what it has done line by line. */
final class Child {

  private final Process process;
  private final BufferedReader output;
  private final List<String> said = new ArrayList<>();
  private Thread reader;

  private Child(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static Child start(Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(arguments);
    try {
      return new Child(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> place(JdbcSettings settings) {
    List<String> place = new ArrayList<>(List.of(settings.url()));
    settings.user().ifPresent(place::add);
    return place;
  }

  /** Waits until it says this, and lets it go on. */
  void go(String ready) {
    try {
      String line = output.readLine();
      if (!ready.equals(line)) {
        throw new IllegalStateException("the process said: " + line);
      }
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reader = new Thread(() -> output.lines().forEach(said::add), "output of a child");
    reader.start();
  }

  /** Whether it ends by itself within this time. */
  boolean endsWithin(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Kills it with a signal that it cannot catch, and returns what it has said. The handle does not
   * close the output as the process would.
   */
  List<String> kill() {
    process.toHandle().destroyForcibly();
    if (!endsWithin(10_000)) {
      throw new IllegalStateException("a killed process lives");
    }
    return said();
  }

  /** What it has said, once it has ended. */
  List<String> said() {
    try {
      if (reader != null) {
        reader.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return said;
  }
}

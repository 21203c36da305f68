package io.github.drsorchestration.benchmarks.server;

import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.server.HttpConnection.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests that the server answers while it drives executions. */
final class RunningExecutions {

  private RunningExecutions() {}

  static Section measure(ServerProgram program, boolean quick) {
    LoadTable loads = new LoadTable();
    List<String> notes =
        new ArrayList<>(
            List.of("Drills of six servers in two waves, at 60 times real time, with SQLite."));
    for (int executions : quick ? new int[] {3} : new int[] {10, 100}) {
      String left =
          Directories.with(directory -> measure(program, directory, executions, quick, loads));
      notes.add(left);
    }
    notes.addAll(loads.failures());
    return new Section(
        "server-executions",
        "The local server while it drives executions",
        loads.table(),
        notes,
        loads.targets());
  }

  private static String measure(
      ServerProgram program, Path directory, int executions, boolean quick, LoadTable loads) {
    Path world = Fleet.write(directory.resolve("fleet.json"), executions);
    try (ServerProcess server =
            program.start(directory, List.of(), "--time", "x60", "--world", world.toString());
        HttpConnection connection = server.signedIn()) {
      for (int i = 0; i < executions; i++) {
        start(connection, Fleet.plan(i));
      }
      Load load = new Load(quick ? 50 : 100, Duration.ofSeconds(quick ? 2 : 20));
      loads.measure(executions + " executions", server, RunningExecutions::read, load);
      long running = driving(connection);
      return "Of the %d executions %d still ran at the end.".formatted(executions, running);
    }
  }

  private static void start(HttpConnection connection, String plan) {
    String drill = "{\"planId\": \"" + plan + "\", \"kind\": \"DRILL\"}";
    Answer answer = connection.send("POST", "/executions", drill);
    if (answer.status() != 202) {
      throw new IllegalStateException(answer.text());
    }
  }

  private static Optional<String> read(HttpConnection connection, int number) {
    String path =
        switch (number % 4) {
          case 0 -> "/recovery-plans/" + Fleet.plan(0);
          case 1 -> "/protection-groups/pg-0a";
          default -> "/executions?limit=20";
        };
    Answer answer = connection.send("GET", path, "");
    return answer.status() == 200 ? Optional.empty() : Optional.of(path + ": " + answer.status());
  }

  private static long driving(HttpConnection connection) {
    return connection
        .send("GET", "/metrics", "")
        .text()
        .lines()
        .filter(line -> line.startsWith("drs_orchestration_driving "))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}

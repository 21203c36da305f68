package io.github.drsorchestration.benchmarks.server;

import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.result.Target;
import io.github.drsorchestration.benchmarks.time.Percentiles;
import io.github.drsorchestration.benchmarks.time.Stopwatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How long it takes from the command to the first answer, with state that is not there yet. */
final class StartUp {

  private static final String VERSION = "java -version";
  private static final String PLAIN = "local server";
  private static final String ARCHIVED = "local server, classes in an archive";

  private StartUp() {}

  static Section measure(ServerProgram program, boolean quick) {
    return Directories.with(directory -> measure(program, directory, quick ? 1 : 7));
  }

  /**
   * A start.
   *
   * @param took until the first answer
   * @param cpu what the server has computed by then
   */
  private record Start(Duration took, Duration cpu) {}

  private static Section measure(ServerProgram program, Path directory, int turns) {
    Map<String, Supplier<Start>> ways = new LinkedHashMap<>();
    ways.put(VERSION, StartUp::version);
    ways.put(PLAIN, () -> firstAnswer(program, List.of()));
    if (program.isJar()) {
      Path archive = directory.resolve("classes.jsa");
      makeArchive(program, archive);
      ways.put(ARCHIVED, () -> firstAnswer(program, List.of("-XX:SharedArchiveFile=" + archive)));
    }
    Map<String, List<Start>> starts = new LinkedHashMap<>();
    for (int turn = 0; turn < turns; turn++) {
      ways.forEach(
          (way, run) -> starts.computeIfAbsent(way, none -> new ArrayList<>()).add(run.get()));
    }
    Table table =
        new Table()
            .column("start", "%s")
            .column("p50 ms", "%.0f")
            .column("fastest", "%.0f")
            .column("over java -version", "%.1f")
            .column("CPU ms", "%.0f");
    double version = times(starts.getOrDefault(VERSION, List.of())).millis(50);
    starts.forEach(
        (way, taken) -> {
          Percentiles times = times(taken);
          double median = times.millis(50);
          double cpu = Percentiles.of(taken, Start::cpu).millis(50);
          table.row(way, median, times.millis(0), median / version, way.equals(VERSION) ? "" : cpu);
        });
    return new Section(
        "server-start",
        "From the command to the first answer",
        table,
        List.of("SQLite, whose tables are created. The ways are taken in turn."),
        List.<Target>of());
  }

  private static Percentiles times(List<Start> starts) {
    return Percentiles.of(starts, Start::took);
  }

  private static Start version() {
    Duration took =
        Stopwatch.time(
            () -> {
              var unused = ServerProcess.run(ServerProgram.java(), "-version");
            });
    return new Start(took, Duration.ZERO);
  }

  private static Start firstAnswer(ServerProgram program, List<String> javaOptions) {
    return Directories.with(
        directory -> {
          try (ServerProcess server = program.start(directory, javaOptions);
              HttpConnection connection = server.connect()) {
            var unused = connection.send("GET", "/health/live", "");
            return new Start(server.sinceStart().elapsed(), server.cpu());
          }
        });
  }

  /** Lets a server archive its classes when it ends, with those that a drill needs. */
  private static void makeArchive(ServerProgram program, Path archive) {
    var unused =
        Directories.with(
            directory -> {
              try (ServerProcess server =
                  program.start(directory, List.of("-XX:ArchiveClassesAtExit=" + archive))) {
                return MixedWorkload.on(server);
              }
            });
  }
}

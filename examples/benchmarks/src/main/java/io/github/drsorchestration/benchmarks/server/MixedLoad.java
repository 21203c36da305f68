package io.github.drsorchestration.benchmarks.server;

import io.github.drsorchestration.benchmarks.result.Section;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A thousand reads and writes a second, on the state that the server has by default. */
final class MixedLoad {

  private MixedLoad() {}

  static Section measure(ServerProgram program, boolean quick) {
    return Directories.with(directory -> measure(program, directory, quick));
  }

  private static Section measure(ServerProgram program, Path directory, boolean quick) {
    Load warmUp = new Load(quick ? 100 : 500, Duration.ofSeconds(quick ? 1 : 20));
    Load load =
        quick ? new Load(100, Duration.ofSeconds(3)) : new Load(1_000, Duration.ofSeconds(60));
    LoadTable loads = new LoadTable();
    try (ServerProcess server = program.start(directory, List.of(), "--time", "x60")) {
      MixedWorkload workload = MixedWorkload.on(server);
      var unused = warmUp.on(server, workload);
      loads.measure("80 % reads, 20 % writes", server, workload, load);
    }
    List<String> notes =
        new ArrayList<>(
            List.of(
                "SQLite, with an audit log in it. Timed from when a request was due; clients on the"
                    + " same machine."));
    notes.addAll(loads.failures());
    return new Section(
        "server-load", "The local server under load", loads.table(), notes, loads.targets());
  }
}

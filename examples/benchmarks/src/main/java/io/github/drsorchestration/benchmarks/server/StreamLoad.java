package io.github.drsorchestration.benchmarks.server;

import io.github.drsorchestration.benchmarks.result.Section;
import io.github.drsorchestration.benchmarks.result.Table;
import io.github.drsorchestration.benchmarks.result.Target;
import io.github.drsorchestration.benchmarks.time.Percentiles;
import io.github.drsorchestration.benchmarks.time.Stopwatch;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Many clients that watch everything, and how soon the last of them is told of a start. */
final class StreamLoad {

  private StreamLoad() {}

  static Section measure(ServerProgram program, boolean quick) {
    return Directories.with(directory -> measure(program, directory, quick));
  }

  private static Section measure(ServerProgram program, Path directory, boolean quick) {
    int clients = quick ? 20 : 500;
    int starts = quick ? 3 : 20;
    Path world = Fleet.write(directory.resolve("fleet.json"), starts);
    List<Duration> told = new ArrayList<>();
    try (ServerProcess server =
            program.start(directory, List.of(), "--time", "x60", "--world", world.toString());
        HttpConnection connection = server.signedIn()) {
      InetSocketAddress address =
          new InetSocketAddress(server.uri().getHost(), server.uri().getPort());
      Stopwatch opening = Stopwatch.started();
      try (EventStreams streams = new EventStreams(connection, address, clients)) {
        Duration opened = opening.elapsed();
        for (int i = 0; i < starts; i++) {
          told.add(start(connection, streams, Fleet.plan(i)));
        }
        return section(clients, opened, told, streams.ended(), server);
      }
    }
  }

  /** How long after the request everybody knows that an execution of this plan has been created. */
  private static Duration start(HttpConnection connection, EventStreams streams, String plan) {
    CountDownLatch told = streams.expect("\"planId\":\"" + plan + "\"");
    Stopwatch watch = Stopwatch.started();
    String drill = "{\"planId\": \"" + plan + "\", \"kind\": \"DRILL\"}";
    var unused = connection.send("POST", "/executions", drill);
    EventStreams.await(told);
    return watch.elapsed();
  }

  private static Section section(
      int clients, Duration opened, List<Duration> told, int ended, ServerProcess server) {
    Percentiles times = Percentiles.of(told, it -> it);
    Table table =
        new Table()
            .column("clients", "%d")
            .column("opened in s", "%.1f")
            .column("all told of a start: p50 ms", "%.0f")
            .column("max", "%.0f")
            .column("streams ended", "%d")
            .column("RSS MB", "%.0f")
            .row(
                clients,
                opened.toMillis() / 1_000.0,
                times.millis(50),
                times.millis(100),
                ended,
                server.residentMegabytes());
    return new Section(
        "server-streams",
        "Live streams of the local server",
        table,
        List.of("From the request that starts an execution to the last client that reads of it."),
        List.of(new Target("streams that ended", ended, 0)));
  }
}

package io.github.drsorchestration.benchmarks.server;

import io.github.drsorchestration.benchmarks.result.Section;
import java.util.List;

/** What the local server stands, how fast it starts, and what it takes up. */
public final class ServerBenchmark {

  private ServerBenchmark() {}

  public static List<Section> measure(boolean quick) {
    return measure(ServerProgram.found(), quick);
  }

  static List<Section> measure(ServerProgram program, boolean quick) {
    return List.of(
        MixedLoad.measure(program, quick),
        StartUp.measure(program, quick),
        RunningExecutions.measure(program, quick),
        StreamLoad.measure(program, quick));
  }
}

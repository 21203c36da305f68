package io.github.drsorchestration.cli.progress;

import io.github.drsorchestration.cli.run.RunResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What is to be told when a run goes no further.
 *
 * @param result what it came to
 * @param seed what the world was drawn from
 * @param real how much real time has passed
 * @param files the reports that were written
 */
public record Ending(RunResult result, long seed, Duration real, List<Path> files) {

  public Ending {
    files = List.copyOf(files);
  }
}

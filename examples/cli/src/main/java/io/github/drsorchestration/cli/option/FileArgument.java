package io.github.drsorchestration.cli.option;

import io.github.drsorchestration.cli.reading.ScenarioReader;
import io.github.drsorchestration.cli.scenario.Scenario;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The simulation file that a command reads. */
public final class FileArgument {

  @Parameters(
      paramLabel = "FILE",
      description =
          "The simulation file; '-' is standard input. 'drs-orchestration schema' prints the JSON"
              + " Schema.")
  private Path file = Path.of("");

  public Path path() {
    return file;
  }

  public Scenario read() {
    return new ScenarioReader().read(file);
  }
}

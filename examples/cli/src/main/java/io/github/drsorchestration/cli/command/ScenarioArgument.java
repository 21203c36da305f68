package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.cli.reading.ScenarioReader;
import io.github.drsorchestration.cli.scenario.Scenario;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The file that a command works on, and what every command can be told. */
final class ScenarioArgument {

  @Parameters(paramLabel = "FILE", description = "A simulation file; 'schema' prints its form.")
  private Path file = Path.of("");

  @SuppressWarnings("UnusedVariable") // whoever handles the error looks for the option itself
  @Option(names = "--debug", description = "Show the stack trace of an internal error.")
  private boolean debug;

  Path file() {
    return file;
  }

  Scenario read() {
    return new ScenarioReader().read(file);
  }
}

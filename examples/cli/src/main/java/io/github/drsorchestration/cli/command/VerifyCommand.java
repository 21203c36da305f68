package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.exit.EndsWith;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.reading.ReportReader;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Plural;
import io.github.drsorchestration.core.report.ReportVerifier;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a report with the events that it carries. */
@Command(
    name = "verify",
    description = "Compare a JSON report with the events that it carries.",
    mixinStandardHelpOptions = true)
@EndsWith(ExitCode.NOT_VERIFIED)
public final class VerifyCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "REPORT", description = "A report.json.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    ExecutionReport report = ReportReader.read(file);
    List<String> problems = ReportVerifier.problems(report);
    Console console = Output.lines(spec);
    report
        .simulated()
        .ifPresent(mark -> console.println("simulated by " + mark.tool() + ", no evidence"));
    String events = Plural.of(report.record().size(), "event");
    if (problems.isEmpty()) {
      console.println("verified against " + events + ":");
      ReportVerifier.covered(report.record()).forEach(fact -> console.println("  " + fact));
      return ExitCode.OK.code();
    }
    console.println("not verified against " + events + ":");
    problems.forEach(problem -> console.println("  " + problem));
    return ExitCode.NOT_VERIFIED.code();
  }
}

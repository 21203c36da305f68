package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.cli.aws.AwsSession;
import io.github.drsorchestration.cli.aws.PlannedStart;
import io.github.drsorchestration.cli.aws.Starter;
import io.github.drsorchestration.cli.aws.Starter.Started;
import io.github.drsorchestration.cli.exit.EndsWith;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.option.AwsOptions;
import io.github.drsorchestration.cli.option.PlanOption;
import io.github.drsorchestration.cli.option.StartOptions;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.output.ReportFiles;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.progress.Display;
import io.github.drsorchestration.cli.reading.ScenarioReader;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Runs a plan on AWS, or resumes its unfinished execution. */
@Command(
    name = "run",
    description = {
      "Run a recovery plan on AWS, or resume its unfinished execution.",
      "After an interruption, the same command resumes the same execution. If another kind of"
          + " execution of the plan is unfinished, or one of another version of the plan, the"
          + " command is refused."
    },
    mixinStandardHelpOptions = true)
@EndsWith({
  ExitCode.PARTIAL,
  ExitCode.FAILED,
  ExitCode.CANCELLED,
  ExitCode.TIMED_OUT,
  ExitCode.REFUSED,
  ExitCode.UNPROTECTED
})
public final class RunCommand implements Callable<Integer> {

  private static final List<String> OF_A_START =
      List.of(
          "--plan",
          "--drill",
          "--failback",
          "--of",
          "--by",
          "--reason",
          "--wave",
          "--server",
          "--override",
          "--all-or-nothing",
          "--recover-what-can-be",
          "--continue-from",
          "--take-over");

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The simulation file with the plan; '-' is standard input.")
  private @Nullable Path file;

  @Option(
      names = "--continue",
      paramLabel = "EXECUTION",
      description = "Instead of FILE: drive this execution to its end, whatever it is.")
  private @Nullable String continued;

  @Mixin private final PlanOption planOption = new PlanOption();
  @Mixin private final StartOptions start = new StartOptions();
  @Mixin private final AwsOptions aws = new AwsOptions();

  @Option(names = "--create-tables", description = "Create missing DynamoDB tables.")
  private boolean createTables;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write report.html and report.json to DIR.")
  private @Nullable Path output;

  @Option(names = "--quiet", description = "Print the summary only.")
  private boolean quiet;

  @Option(names = "--plain", description = "Print lines instead of the live screen.")
  private boolean plain;

  @Override
  public Integer call() {
    check(Objects.requireNonNull(spec, "spec").commandLine().getParseResult());
    return continued != null ? resume(continued) : runFile(Objects.requireNonNull(file, "file"));
  }

  private void check(ParseResult arguments) {
    if (continued == null && file == null) {
      throw new UsageException("missing FILE, or --continue EXECUTION");
    }
    if (continued != null && file != null) {
      throw new UsageException(
          "FILE cannot be used with --continue: an execution has its own plan");
    }
    OF_A_START.stream()
        .filter(option -> continued != null && arguments.hasMatchedOption(option))
        .findFirst()
        .ifPresent(
            option -> {
              throw new UsageException(option + " cannot be used with --continue");
            });
  }

  private int runFile(Path path) {
    Scenario scenario = new ScenarioReader().read(path);
    RecoveryPlan plan = planOption.choose(scenario, path);
    PlannedStart planned = PlannedStart.of(scenario, plan, start.request(scenario.world(), plan));
    Optional<ReportFiles> files = files();
    if (createTables) {
      aws.createTables();
    }
    try (AwsSession session = aws.connect()) {
      Started started = new Starter(session, aws.asTyped()).start(scenario, planned, start.by());
      return drive(session, started, files);
    }
  }

  private int resume(String executionId) {
    Optional<ReportFiles> files = files();
    if (createTables) {
      aws.createTables();
    }
    try (AwsSession session = aws.connect()) {
      Execution execution = session.orchestrator().executions().get(executionId);
      return drive(session, new Started(execution, true), files);
    }
  }

  private int drive(AwsSession session, Started started, Optional<ReportFiles> files) {
    Execution execution = started.execution();
    Console console = Output.on(spec, plain ? Terminal.PIPE : Terminal.detect());
    Runnable announce =
        () -> {
          console.println(
              "%s execution %s, a %s of %s, status %s"
                  .formatted(
                      started.resumed() ? "resumed" : "started",
                      execution.executionId(),
                      execution.kind(),
                      execution.plan().name(),
                      execution.status()));
          console.flush();
        };
    long printed = started.resumed() ? execution.eventCount() : 0;
    return new Driving(session, Output.errors(spec), aws.asTyped(), tool())
        .drive(execution, announce, printed, Display.on(console, quiet), files);
  }

  private Optional<ReportFiles> files() {
    return Optional.ofNullable(output).map(ReportFiles::in);
  }

  private String tool() {
    return Objects.requireNonNull(spec, "spec").root().version()[0];
  }
}

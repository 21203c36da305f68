package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.aws.AwsSession;
import io.github.drsorchestration.cli.aws.ConfigurationSync;
import io.github.drsorchestration.cli.aws.ExecutionRunner;
import io.github.drsorchestration.cli.exit.EndsWith;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.option.AwsOptions;
import io.github.drsorchestration.cli.option.FileArgument;
import io.github.drsorchestration.cli.option.PlanOption;
import io.github.drsorchestration.cli.option.StartOptions;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.output.ReportFiles;
import io.github.drsorchestration.cli.progress.Display;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.WorldSettings;
import io.github.drsorchestration.cli.summary.Summary;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a plan on AWS, or resumes its unfinished execution. */
@Command(
    name = "run",
    description = {
      "Run a recovery plan on AWS, or resume its unfinished execution.",
      "After an interruption, the same command resumes the same execution."
    },
    mixinStandardHelpOptions = true)
@EndsWith({
  ExitCode.PARTIAL,
  ExitCode.FAILED,
  ExitCode.CANCELLED,
  ExitCode.TIMED_OUT,
  ExitCode.REFUSED
})
public final class RunCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final FileArgument file = new FileArgument();
  @Mixin private final PlanOption planOption = new PlanOption();
  @Mixin private final StartOptions startOptions = new StartOptions();
  @Mixin private final AwsOptions aws = new AwsOptions();

  @Option(names = "--drill", description = "Run a drill instead of a recovery.")
  private boolean drill;

  @Option(names = "--create-tables", description = "Create missing DynamoDB tables.")
  private boolean createTables;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "The requester to record, who cannot approve. Default: ${DEFAULT-VALUE}.")
  private String by = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "The reason to record.")
  private @Nullable String reason;

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
    Scenario scenario = file.read();
    RecoveryPlan plan = planOption.choose(scenario, file.path());
    Optional<ReportFiles> files = Optional.ofNullable(output).map(ReportFiles::in);
    Console console = Output.on(spec, plain ? Terminal.PIPE : Terminal.detect());
    if (createTables) {
      aws.createTables();
    }
    try (AwsSession session = aws.connect()) {
      Optional<Execution> unfinished = unfinished(session, plan);
      Execution execution = unfinished.orElseGet(() -> start(session, scenario, plan));
      console.println(
          "%s execution %s, status %s"
              .formatted(
                  unfinished.isPresent() ? "resumed" : "started",
                  execution.executionId(),
                  execution.status()));
      console.flush();
      Display display = Display.on(console, quiet);
      long printed = unfinished.map(Execution::eventCount).orElse(0L);
      Execution ended =
          new ExecutionRunner(session, display).drive(execution.executionId(), printed);
      ExecutionReport report = session.orchestrator().executions().report(ended.executionId());
      List<Path> written = files.map(some -> some.write(report)).orElse(List.of());
      display.finish(Summary.of(ended, report, written));
      return ExitCode.of(ended.status()).code();
    }
  }

  private static Optional<Execution> unfinished(AwsSession session, RecoveryPlan plan) {
    return session.unfinished().stream()
        .filter(execution -> execution.plan().planId().equals(plan.planId()))
        .findFirst();
  }

  private Execution start(AwsSession session, Scenario scenario, RecoveryPlan plan) {
    new ConfigurationSync(session.orchestrator(), session.accounts(), by).sync(scenario, plan);
    return session.orchestrator().executions().start(request(scenario.world(), plan));
  }

  private StartRequest request(WorldSettings settings, RecoveryPlan plan) {
    StartRequest whole =
        StartRequest.builder()
            .planId(plan.planId())
            .kind(drill ? ExecutionKind.DRILL : ExecutionKind.RECOVERY)
            .by(by)
            .reason(Optional.ofNullable(reason))
            .parameters(settings.parameters())
            .recoveryPoint(settings.recoveryPoint())
            .liveInstanceOverride(settings.liveInstanceOverride())
            .build();
    return startOptions.applyTo(whole, reason);
  }
}

package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.PreflightResult;
import io.github.drsorchestration.cli.aws.AwsSession;
import io.github.drsorchestration.cli.aws.PlannedStart;
import io.github.drsorchestration.cli.aws.Starter;
import io.github.drsorchestration.cli.exit.EndsWith;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.option.AwsOptions;
import io.github.drsorchestration.cli.option.FileArgument;
import io.github.drsorchestration.cli.option.PlanOption;
import io.github.drsorchestration.cli.option.StartOptions;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.progress.FindingText;
import io.github.drsorchestration.cli.progress.PreflightText;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.terminal.Plural;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what {@code run} would do, without starting anything. */
@Command(
    name = "preflight",
    description = {
      "Check on AWS what 'run' with the same options would find and do, and start nothing.",
      "The groups, accounts and the plan of the file are saved in the tables, as 'run' does."
    },
    mixinStandardHelpOptions = true)
@EndsWith({ExitCode.FAILED, ExitCode.REFUSED, ExitCode.LEFT_OUT})
public final class PreflightCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final FileArgument file = new FileArgument();
  @Mixin private final PlanOption planOption = new PlanOption();
  @Mixin private final StartOptions start = new StartOptions();
  @Mixin private final AwsOptions aws = new AwsOptions();

  @Option(names = "--create-tables", description = "Create missing DynamoDB tables.")
  private boolean createTables;

  @Option(names = "--json", description = "Print the result as JSON instead of text.")
  private boolean json;

  @Override
  public Integer call() {
    Scenario scenario = file.read();
    RecoveryPlan plan = planOption.choose(scenario, file.path());
    PlannedStart planned = PlannedStart.of(scenario, plan, start.request(scenario.world(), plan));
    if (createTables) {
      aws.createTables();
    }
    try (AwsSession session = aws.connectReadOnly()) {
      Starter starter = new Starter(session, aws.asTyped());
      Optional<Execution> unfinished = starter.unfinished(planned);
      PreflightResult result =
          unfinished
              .map(PreflightCommand::asItWent)
              .orElseGet(() -> starter.preflight(scenario, planned, start.by()));
      print(planned, unfinished, result);
      return exitCode(result).code();
    }
  }

  /** What the preflight of an execution came to that a start would resume. */
  private static PreflightResult asItWent(Execution execution) {
    return new PreflightResult(execution.findings(), false, List.of(), Map.of());
  }

  private static ExitCode exitCode(PreflightResult result) {
    if (result.refused()) {
      return ExitCode.FAILED;
    }
    return result.leavesOut() ? ExitCode.LEFT_OUT : ExitCode.OK;
  }

  private void print(PlannedStart planned, Optional<Execution> unfinished, PreflightResult result) {
    Console console = Output.lines(spec);
    if (json) {
      console.printJson(Output.json(result));
      return;
    }
    String what = "a %s of %s".formatted(planned.request().kind(), planned.plan().name());
    console.println(
        unfinished
            .map(
                execution ->
                    Line.plain(
                        "run would resume execution %s, %s, status %s"
                            .formatted(execution.executionId(), what, execution.status())))
            .orElseGet(() -> PreflightText.start(what, result)));
    PreflightText.leftOut(result).forEach(console::println);
    List<Finding> findings = result.findings();
    console.println(
        findings.isEmpty()
            ? "preflight found nothing to report"
            : "preflight: " + Plural.of(findings.size(), "finding"));
    findings.stream().map(FindingText::of).forEach(console::println);
  }
}

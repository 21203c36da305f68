package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.cli.live.Connection;
import io.github.drsorchestration.cli.live.Installation;
import io.github.drsorchestration.cli.live.LiveRun;
import io.github.drsorchestration.cli.progress.Display;
import io.github.drsorchestration.cli.progress.Summary;
import io.github.drsorchestration.cli.progress.Terminal;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.scenario.WorldSettings;
import java.io.PrintWriter;
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

/** Runs a plan against Elastic Disaster Recovery, or goes on with it where it was left. */
@Command(
    name = "run",
    description = {
      "Run a recovery plan on AWS, or go on where it was left.",
      "Interrupted at any moment, the same command goes on with the same execution."
    },
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final ScenarioArgument argument = new ScenarioArgument();
  @Mixin private final PlanOption planOption = new PlanOption();
  @Mixin private final AwsOptions aws = new AwsOptions();

  @Option(names = "--drill", description = "Run a drill instead of a recovery.")
  private boolean drill;

  @Option(
      names = "--create-tables",
      description = "Create the DynamoDB tables where they do not exist.")
  private boolean createTables;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who starts it, and so cannot approve it; by default ${DEFAULT-VALUE}.")
  private String by = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the record.")
  private @Nullable String reason;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write report.html and report.json there.")
  private @Nullable Path output;

  @Option(names = "--quiet", description = "Print only the summary.")
  private boolean quiet;

  @Option(names = "--plain", description = "Print lines, also on a terminal.")
  private boolean plain;

  @Override
  public Integer call() {
    Scenario scenario = argument.read();
    RecoveryPlan plan = planOption.choose(scenario, argument.file());
    Optional<ReportFiles> files = Optional.ofNullable(output).map(ReportFiles::in);
    PrintWriter out = Commands.out(spec);
    if (createTables) {
      aws.createTables();
    }
    try (Connection connection = aws.connect()) {
      Optional<Execution> unfinished = unfinished(connection, plan);
      Execution execution = unfinished.orElseGet(() -> start(connection, scenario, plan));
      out.println(
          "%s execution %s, which is %s"
              .formatted(
                  unfinished.isPresent() ? "going on with" : "started",
                  execution.executionId(),
                  execution.status()));
      out.flush();
      Display display = Display.on(out, plain ? Terminal.PIPE : Terminal.detect(), quiet);
      long known = unfinished.map(Execution::eventCount).orElse(0L);
      Execution ended = new LiveRun(connection, display).drive(execution.executionId(), known);
      ExecutionReport report = connection.orchestrator().executions().report(ended.executionId());
      List<Path> written = files.map(some -> some.write(report)).orElse(List.of());
      display.ended(Summary.of(ended, report, written));
      return ExitCode.of(ended.status()).code();
    }
  }

  private static Optional<Execution> unfinished(Connection connection, RecoveryPlan plan) {
    return connection.unfinished().stream()
        .filter(execution -> execution.plan().planId().equals(plan.planId()))
        .findFirst();
  }

  private Execution start(Connection connection, Scenario scenario, RecoveryPlan plan) {
    new Installation(connection.orchestrator(), connection.accounts(), by).put(scenario, plan);
    return connection.orchestrator().executions().start(request(scenario.world(), plan));
  }

  private StartRequest request(WorldSettings settings, RecoveryPlan plan) {
    return StartRequest.builder()
        .planId(plan.planId())
        .kind(drill ? ExecutionKind.DRILL : ExecutionKind.RECOVERY)
        .by(by)
        .reason(Optional.ofNullable(reason))
        .parameters(settings.parameters())
        .recoveryPoint(settings.recoveryPoint())
        .liveInstanceOverride(settings.liveInstanceOverride())
        .build();
  }
}

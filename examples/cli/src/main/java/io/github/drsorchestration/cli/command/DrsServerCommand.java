package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.cli.exit.ExitCode;
import io.github.drsorchestration.cli.option.FileArgument;
import io.github.drsorchestration.cli.option.TimeMode;
import io.github.drsorchestration.cli.output.Output;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.simulation.WorldSupplier;
import io.github.drsorchestration.cli.terminal.Console;
import io.github.drsorchestration.cli.terminal.Plural;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.wire.DrsServer;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves a simulated world as DRS, STS and Service Quotas until the process is stopped. */
@Command(
    name = "drs-server",
    description =
        "Serve the servers of a file as a simulated DRS, for the AWS CLI and the AWS SDKs. The"
            + " first line of output is the endpoint URL.",
    mixinStandardHelpOptions = true)
public final class DrsServerCommand implements Callable<Integer> {

  private static final int MAX_PORT = 65_535;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final FileArgument file = new FileArgument();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port to listen on, at 127.0.0.1. Default: any free port.")
  private int port;

  @Option(
      names = "--time",
      paramLabel = "TIME",
      defaultValue = "real",
      converter = TimeMode.class,
      description =
          "How time passes: real, scaled such as x60 (an hour per minute), or manual (only on POST"
              + " /_control/advance). Real and scaled time start now, manual time at the file's"
              + " startTime. Default: ${DEFAULT-VALUE}.")
  private TimeMode time = TimeMode.MANUAL;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The random seed. Default: the file's, or 1.")
  private @Nullable Long seed;

  @Option(
      names = "--page-size",
      paramLabel = "N",
      description = "The maximum number of items per page. Default: that of DRS.")
  private @Nullable Integer pageSize;

  @Option(
      names = "--account",
      paramLabel = "KEY=ACCOUNT",
      description =
          "The account of an access key. Repeatable. Default: an access key of twelve digits is its"
              + " own account, any other belongs to the first account of the file.")
  private Map<String, String> accounts = new LinkedHashMap<>();

  @Option(
      names = "--external-id",
      paramLabel = "ACCOUNT=ID",
      description = "The external id required to assume roles in an account. Repeatable.")
  private Map<String, String> externalIds = new LinkedHashMap<>();

  @Override
  public Integer call() throws InterruptedException {
    checkPort();
    DrsServer server = start(file.read());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    announce(server);
    new CountDownLatch(1).await();
    return ExitCode.OK.code();
  }

  private DrsServer start(Scenario scenario) {
    long actualSeed = seed != null ? seed : scenario.world().seed();
    PageSizes pages = pageSize != null ? pages(pageSize) : PageSizes.DEFAULTS;
    WorldSupplier worlds = new WorldSupplier(scenario.world(), actualSeed, pages, time.start());
    DrsServer.Builder builder = DrsServer.serving(worlds).port(port).time(time.flow());
    accounts.forEach(builder::account);
    externalIds.forEach(builder::externalId);
    try {
      return builder.start();
    } catch (UncheckedIOException cannotListen) {
      throw new UsageException(
          "--port " + port + ": " + Objects.requireNonNull(cannotListen.getCause()).getMessage());
    }
  }

  private void checkPort() {
    if (port < 0 || port > MAX_PORT) {
      throw new UsageException("--port must be between 0 and %d, is %d".formatted(MAX_PORT, port));
    }
  }

  private void announce(DrsServer server) {
    Console out = Output.lines(spec);
    out.println(server.endpoint().toString());
    for (AccountRegion where : server.world().inUse()) {
      int servers = server.world().served().servers(where).size();
      out.println(
          "account "
              + where.accountId()
              + " in "
              + where.region()
              + ": "
              + Plural.of(servers, "source server"));
    }
    out.println("time: " + time + "; control endpoints under " + server.endpoint() + "/_control/");
    out.flush();
  }

  private static PageSizes pages(int size) {
    UsageException.requireAtLeast(1, "--page-size", size);
    return new PageSizes(size, size, size, size, size, size);
  }
}

package io.github.drsorchestration.cli.command;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.cli.reading.BadInputException;
import io.github.drsorchestration.cli.run.WorldSource;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.wire.DrsServer;
import java.io.PrintWriter;
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

/** Serves the world of a file as DRS, STS and Service Quotas, until the process is ended. */
@Command(
    name = "drs-server",
    description =
        "Serve the servers of a file as a simulated DRS, for the AWS CLI and the AWS SDKs. The"
            + " first line that it prints is the endpoint URL.",
    mixinStandardHelpOptions = true)
public final class DrsServerCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final ScenarioArgument argument = new ScenarioArgument();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port of 127.0.0.1 to listen on; 0 (the default) is any free one.")
  private int port;

  @Option(
      names = "--time",
      paramLabel = "TIME",
      defaultValue = "real",
      converter = TimeFlow.class,
      description =
          "real (the default), x60 (an hour passes in a minute), or manual (time passes on POST"
              + " /_control/advance only). Real and scaled time begin now, manual time at the"
              + " file's startTime.")
  private TimeFlow time = TimeFlow.MANUAL;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What everything is drawn from that the file leaves open.")
  private @Nullable Long seed;

  @Option(
      names = "--page-size",
      paramLabel = "N",
      description = "The most items in an answer; what DRS allows unless given.")
  private @Nullable Integer pageSize;

  @Option(
      names = "--account",
      paramLabel = "KEY=ACCOUNT",
      description =
          "Whose account an access key belongs to. Twelve digits name their account themselves;"
              + " any other key belongs to the first account of the file.")
  private Map<String, String> accounts = new LinkedHashMap<>();

  @Option(
      names = "--external-id",
      paramLabel = "ACCOUNT=ID",
      description = "The external id without which no role of an account can be assumed.")
  private Map<String, String> externalIds = new LinkedHashMap<>();

  @Override
  public Integer call() throws InterruptedException {
    DrsServer server = start(argument.read());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    announce(server);
    new CountDownLatch(1).await();
    return ExitCode.OK.code();
  }

  private DrsServer start(Scenario scenario) {
    long drawnFrom = seed != null ? seed : scenario.world().seed();
    PageSizes pages = pageSize != null ? pages(pageSize) : PageSizes.DEFAULTS;
    WorldSource worlds = new WorldSource(scenario.world(), drawnFrom, pages, time.start());
    DrsServer.Builder builder = DrsServer.serving(worlds).port(port).time(time.flow());
    accounts.forEach(builder::account);
    externalIds.forEach(builder::externalId);
    try {
      return builder.start();
    } catch (UncheckedIOException cannotListen) {
      throw new BadInputException(
          "--port " + port + ": " + Objects.requireNonNull(cannotListen.getCause()).getMessage());
    }
  }

  private void announce(DrsServer server) {
    PrintWriter out = Commands.out(spec);
    out.println(server.endpoint());
    for (AccountRegion where : server.world().inUse()) {
      int servers = server.world().served().servers(where).size();
      out.println(
          "account "
              + where.accountId()
              + " in "
              + where.region()
              + ": "
              + Commands.counted(servers, "source server"));
    }
    out.println("time: " + time + "; control endpoints under " + server.endpoint() + "/_control/");
    out.flush();
  }

  private static PageSizes pages(int size) {
    if (size < 1) {
      throw new BadInputException("--page-size must be at least 1, is " + size);
    }
    return new PageSizes(size, size, size, size, size, size);
  }
}

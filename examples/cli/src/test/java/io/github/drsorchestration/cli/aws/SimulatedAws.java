package io.github.drsorchestration.cli.aws;

import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.cli.Cli;
import io.github.drsorchestration.cli.Cli.Result;
import io.github.drsorchestration.cli.Main;
import io.github.drsorchestration.cli.ScenarioFile;
import io.github.drsorchestration.cli.reading.ScenarioReader;
import io.github.drsorchestration.cli.simulation.WorldSupplier;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.time.Flow;
import io.github.drsorchestration.testkit.wire.DrsServer;
import io.github.drsorchestration.testkit.world.RecordedLaunch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * DynamoDB on moto, tables of its own for each test, and the servers of a sample behind HTTP, whose
 * time runs faster; for the commands that work on AWS.
 */
public final class SimulatedAws implements BeforeEachCallback, AfterEachCallback {

  private static final String HOME = "111122223333";
  private static final int AN_HOUR_PER_MINUTE = 60;
  private static final int MAX_LOOKS = 600;

  private final String sample;
  private final int timesRealTime;
  private final Optional<String> copy;
  private Path directory = Path.of("");
  private Path file = Path.of("");
  private Optional<DrsServer> server = Optional.empty();
  private Optional<Gate> gate = Optional.empty();

  private SimulatedAws(String sample, int timesRealTime, Optional<String> copy) {
    this.sample = sample;
    this.copy = copy;
    this.timesRealTime = timesRealTime;
  }

  /** The servers of a sample, each of which takes a minute to launch. */
  public static SimulatedAws ofSample(String sample) {
    return new SimulatedAws(sample, AN_HOUR_PER_MINUTE, Optional.empty());
  }

  /** The same, in a world of another speed whose copies take ten minutes. */
  public static SimulatedAws ofRoundTrip(String sample, int timesRealTime) {
    return new SimulatedAws(sample, timesRealTime, Optional.of("'PT10M'"));
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    directory = Files.createTempDirectory("simulated-aws-");
    file = scenario().writeTo(directory);
    WorldSupplier worlds =
        new WorldSupplier(
            new ScenarioReader().read(file).world(), 1, PageSizes.DEFAULTS, Optional.empty());
    server = Optional.of(DrsServer.serving(worlds).time(Flow.timesRealTime(timesRealTime)).start());
    gate = Optional.of(Gate.to(Moto.shared().endpoint()));
    System.setProperty("aws.accessKeyId", HOME);
    System.setProperty("aws.secretAccessKey", "any");
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    server.orElseThrow().close();
    gate.orElseThrow().close();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }

  /** The sample, to be changed by a test. */
  public ScenarioFile scenario() {
    ScenarioFile scenario = ScenarioFile.sample(sample);
    for (int i = 0; i < scenario.size("/simulation/servers"); i++) {
      String server = "/simulation/servers/" + i;
      scenario.with(server + "/launchDuration", "'PT1M'");
      copy.ifPresent(time -> scenario.with(server + "/reverseSync", time));
      copy.ifPresent(time -> scenario.with(server + "/initialSync", time));
    }
    return scenario;
  }

  /** The file of the sample. */
  public Path file() {
    return file;
  }

  /** A changed sample in a file of its own. */
  public Path file(ScenarioFile changed) {
    return changed.writeTo(directory, "changed.json");
  }

  /** The way to DynamoDB. */
  Gate gate() {
    return gate.orElseThrow();
  }

  public Result cli(Object... arguments) {
    return Cli.run(arguments(arguments).toArray());
  }

  public CompletableFuture<Result> inBackground(Object... arguments) {
    return CompletableFuture.supplyAsync(() -> cli(arguments));
  }

  /** Starts the command in a process of its own. */
  public Process process(Object... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Daws.accessKeyId=" + HOME, "-Daws.secretAccessKey=any"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    arguments(arguments).map(Object::toString).forEach(command::add);
    return new ProcessBuilder(command).start();
  }

  /** Starts an execution whose process dies at once, and returns its id. */
  public String abandoned(Object... arguments) throws IOException {
    Process process = process(arguments);
    String started = process.inputReader().readLine();
    process.destroyForcibly();
    return started.replaceFirst("started execution ([^,]*),.*", "$1");
  }

  public void createTables() {
    new AwsEnvironment(
            "eu-west-1",
            Optional.empty(),
            Optional.empty(),
            Optional.of(Moto.shared().endpoint()),
            tablePrefix(),
            false)
        .createTables();
  }

  /** Waits until the list of executions shows a status. */
  public void await(String status) {
    await(status, list -> list.contains(" " + status + " "));
  }

  /** Waits until something is so; it is given the list of executions. */
  public void await(String what, Predicate<String> isSo) {
    for (int look = 0; look < MAX_LOOKS; look++) {
      if (isSo.test(cli("status").out())) {
        return;
      }
    }
    throw new AssertionError("never " + what);
  }

  /** How often DRS was called, by the name of the call. */
  public long calls(String name) {
    return server.orElseThrow().calls().getOrDefault(name, 0L);
  }

  /** The servers that were launched, once for each launch. */
  public List<String> launched() {
    return server.orElseThrow().world().record().launches().stream()
        .map(RecordedLaunch::serverId)
        .toList();
  }

  private String tablePrefix() {
    return directory.getFileName() + "-";
  }

  private Stream<Object> arguments(Object... arguments) {
    URI dynamoDb = gate().endpoint();
    return Stream.concat(
        Stream.of(arguments),
        Stream.of(
            "--region=eu-west-1",
            "--table-prefix=" + tablePrefix(),
            "--simulated",
            "--endpoint-url=" + server.orElseThrow().endpoint(),
            "--dynamodb-endpoint-url=" + dynamoDb));
  }
}

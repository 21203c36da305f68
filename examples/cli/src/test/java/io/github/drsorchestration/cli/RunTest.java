package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.cli.Cli.Result;
import io.github.drsorchestration.cli.aws.AwsEnvironment;
import io.github.drsorchestration.cli.reading.ScenarioReader;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.cli.simulation.WorldSupplier;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.time.Flow;
import io.github.drsorchestration.testkit.wire.DrsServer;
import io.github.drsorchestration.testkit.world.RecordedLaunch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample with two accounts, on moto and the simulated DRS behind HTTP. */
class RunTest {

  private static final String HOME = "111122223333";
  private static final int PLACES_OF_SERVERS = 4;
  private static final int MAX_LOOKS = 600;

  @TempDir private Path directory;
  private Path file = Path.of("");
  private Optional<DrsServer> server = Optional.empty();

  @BeforeEach
  void open() {
    ScenarioFile sample = ScenarioFile.sample("two-accounts");
    for (int i = 0; i < PLACES_OF_SERVERS; i++) {
      sample.with("/simulation/servers/" + i + "/launchDuration", "'PT1M'");
    }
    file = sample.writeTo(directory);
    Scenario scenario = new ScenarioReader().read(file);
    server =
        Optional.of(
            DrsServer.serving(
                    new WorldSupplier(scenario.world(), 1, PageSizes.DEFAULTS, Optional.empty()))
                .time(Flow.timesRealTime(60))
                .start());
    System.setProperty("aws.accessKeyId", HOME);
    System.setProperty("aws.secretAccessKey", "any");
    new AwsEnvironment(
            "eu-west-1",
            Optional.empty(),
            Optional.empty(),
            Optional.of(Moto.shared().endpoint()),
            tablePrefix(),
            false)
        .createTables();
  }

  @AfterEach
  void close() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    server.orElseThrow().close();
  }

  @Test
  void what_a_killed_process_began_is_paused_resumed_and_brought_to_its_end_by_others()
      throws IOException {
    Process killed = process("run", file, "--create-tables", "--by", "ann");
    assertThat(killed.inputReader(StandardCharsets.UTF_8).readLine())
        .startsWith("started execution ");
    killed.destroyForcibly();

    CompletableFuture<Result> run = CompletableFuture.supplyAsync(() -> cli("run", file));
    await("RUNNING");
    assertThat(cli("pause", "--by", "bob", "--reason", "one look").out())
        .contains("recorded: PAUSE");
    await("PAUSED");
    assertThat(cli("resume", "--by", "bob").exitCode()).isZero();

    Result ended = run.join();
    assertThat(ended.out())
        .startsWith("resumed execution ")
        .contains("bob: PAUSE: one look", "bob: RESUME")
        .contains("COMPLETED: recovery of Shop and stock, 40 of 40 servers up");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
    assertThat(server.orElseThrow().world().record().launches())
        .hasSize(40)
        .extracting(RecordedLaunch::serverId)
        .doesNotHaveDuplicates();
    assertThat(cli("status").out()).contains("COMPLETED", "Shop and stock");
  }

  @Test
  void what_cannot_be_done_is_said_in_one_line() {
    assertThat(cli("run", file, "--create-tables", "--plan", "none"))
        .returns(2, Result::exitCode)
        .returns(
            """
            error: there is no plan 'none'; there is: shop
            Try 'drs-orchestration run --help'.
            """,
            Result::err);
    assertThat(cli("status", "nobody"))
        .returns(8, Result::exitCode)
        .returns("error: there is no execution 'nobody'\n", Result::err);
    assertThat(cli("cancel", "nobody"))
        .returns(2, Result::exitCode)
        .returns(
            "error: --reason is required for CANCEL\nTry 'drs-orchestration cancel --help'.\n",
            Result::err);
    assertThat(Cli.run("status", "--region", ""))
        .returns(2, Result::exitCode)
        .returns(
            """
            error: --region is required, or AWS_REGION must be set
            Try 'drs-orchestration status --help'.
            """,
            Result::err);
  }

  private void await(String status) {
    for (int look = 0; look < MAX_LOOKS; look++) {
      if (cli("status").out().contains(" " + status + " ")) {
        return;
      }
    }
    throw new AssertionError("never " + status);
  }

  private Result cli(Object... arguments) {
    return Cli.run(arguments(arguments).toArray());
  }

  private Process process(Object... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Daws.accessKeyId=" + HOME, "-Daws.secretAccessKey=any"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    arguments(arguments).map(Object::toString).forEach(command::add);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private String tablePrefix() {
    return directory.getFileName() + "-";
  }

  private Stream<Object> arguments(Object... arguments) {
    return Stream.concat(
        Stream.of(arguments),
        Stream.of(
            "--region=eu-west-1",
            "--table-prefix=" + tablePrefix(),
            "--simulated",
            "--endpoint-url=" + server.orElseThrow().endpoint(),
            "--dynamodb-endpoint-url=" + Moto.shared().endpoint()));
  }
}

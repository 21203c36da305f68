package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The round trip of the sample through the command line and a server. */
class RemoteFailbackTest {

  private static final Path SAMPLE = Path.of("../../cli/samples/round-trip.json").toAbsolutePath();
  private static final double TIMES_REAL = 3_600;

  @TempDir Path home;

  @Test
  void what_was_recovered_is_started_home_approved_by_another_and_protected_again()
      throws Exception {
    try (TestServer server = TestServer.of(SAMPLE, TIMES_REAL)) {
      assertThat(out(command(server, "operator", "login", "--user", "operator"))).isNotBlank();
      assertThat(out(command(server, "manager", "login", "--user", "manager"))).isNotBlank();
      String recovered =
          out(command(server, "operator", "start", "web-shop", "--reason", "a fire", "--wait"));
      assertThat(recovered).contains("COMPLETED: recovery of Web shop, 7 of 7 servers up");
      String recovery = idIn(recovered);

      Process failback =
          command(
              server, "operator", "start", "web-shop", "--failback", "--of", recovery, "--wait");
      Client operator = server.as("operator");
      String id = idIn(failback.inputReader().readLine());
      try (Events events = operator.stream("/executions/" + id + "/stream")) {
        events.await(it -> it.isState("AWAITING_APPROVAL"));
      }
      assertThat(operator.ask("/executions/" + id).at("/waves/0/approval/cutover/text").asText())
          .contains("of 7 servers are in sync", "An approval launches the servers of wave");
      assertThat(command(server, "operator", "approve", id).waitFor()).isNotZero();
      assertThat(out(command(server, "manager", "approve", id))).isNotBlank();

      assertThat(out(failback))
          .contains(
              "of 7 servers are in sync",
              "protected again: 7 servers, not protected: 0",
              "COMPLETED: failback of Web shop, 7 of 7 servers up");
    }
  }

  private static String idIn(String started) {
    return started.split("[ ,]+", 4)[2];
  }

  private Process command(TestServer server, String user, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder
        .environment()
        .putAll(
            Map.of(
                "DRS_ORCHESTRATION_SERVER",
                server.uri().toString(),
                "DRS_ORCHESTRATION_PASSWORD",
                "demo-" + user,
                "XDG_CONFIG_HOME",
                home.resolve(user).toString()));
    return builder.start();
  }

  /** What a command printed that ended well. */
  private static String out(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }
}

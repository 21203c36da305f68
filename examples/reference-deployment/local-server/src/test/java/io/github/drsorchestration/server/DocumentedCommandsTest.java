package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of the command line that documents show, one after the other. */
class DocumentedCommandsTest {

  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^(GAME=\\$\\()?java -jar examples/cli/target/drs-orchestration\\.jar ([^|\\n]*?)"
              + "( \\| jq -r \\.gameId\\))?$");

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {"server.md", "gameday.md"})
  void every_line_of_a_document_works(String document) throws Exception {
    List<String> shown = new ArrayList<>();
    try (TestServer server = TestServer.commanded(it -> it)) {
      String game = "";
      String user = "";
      Matcher lines = LINE.matcher(text(document));
      while (lines.find()) {
        String line = lines.group(2);
        if (!line.startsWith("drs-server")) {
          shown.add(line);
          user = line.startsWith("login") ? line.substring(line.lastIndexOf(' ') + 1) : user;
          String out = run(server, user, line.replace("$GAME", game));
          game = lines.group(1) == null ? game : Client.parse(out).path("gameId").asText();
        }
      }
    }
    assertThat(shown).hasSizeGreaterThan(4);
  }

  private static String text(String document) throws IOException {
    return Files.readString(Path.of("../../../docs", document));
  }

  private String run(TestServer server, String user, String line) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(line.split(" ", -1)));
    Path problems = home.resolve("problems");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(problems.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "DRS_ORCHESTRATION_SERVER",
                server.uri().toString(),
                "DRS_ORCHESTRATION_PASSWORD",
                "demo-" + user,
                "XDG_CONFIG_HOME",
                home.toString()));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(line + "\n" + Files.readString(problems)).isZero();
    assertThat(out).as(line).isNotBlank();
    return out;
  }
}

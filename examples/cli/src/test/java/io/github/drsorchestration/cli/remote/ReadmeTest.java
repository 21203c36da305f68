package io.github.drsorchestration.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lines of the README that work with a server, one after the other. */
class ReadmeTest {

  private static final Pattern LINE =
      Pattern.compile("(?m)^java -jar examples/cli/target/drs-orchestration\\.jar (.*)$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @RegisterExtension final RestServer server = new RestServer();

  @Test
  void every_line_works() throws IOException {
    server.set("DRS_ORCHESTRATION_SERVER", server.url().toString());
    List<String> lines = lines();

    assertThat(lines).hasSizeGreaterThan(12);
    for (String line : lines) {
      if (line.startsWith("login")) {
        String user = line.substring(line.lastIndexOf(' ') + 1);
        server.set("DRS_ORCHESTRATION_PASSWORD", new StringBuilder(user).reverse().toString());
      }
      Object[] words =
          WORD.matcher(line)
              .results()
              .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
              .toArray();
      Result result = server.runWithout(words);
      assertThat(result.exitCode()).as(line + "\n" + result.err()).isZero();
      assertThat(result.out()).as(line).isNotEmpty();
      server.office.simulation.runFor(Duration.ofMinutes(20));
    }
  }

  private static List<String> lines() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int begin = readme.indexOf("## With a server");
    return LINE.matcher(readme.substring(begin, readme.indexOf("\n## ", begin)))
        .results()
        .map((MatchResult line) -> line.group(1))
        .toList();
  }
}

package io.github.drsorchestration.springboot;

import static io.github.drsorchestration.springboot.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar, in a process of its own. */
class JarIT {

  private static final Pattern LISTENING = Pattern.compile("Tomcat started on port (\\d+)");
  private static final int TERMINATED = 128 + 15;

  @TempDir private Path folder;

  @Test
  @Timeout(120)
  void the_jar_has_all_that_it_needs_and_stops_when_it_is_told_to()
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("jar"),
                "--server.port=0")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output = process.inputReader()) {
      Client operator = new Client(awaitStart(output), "operator");

      assertThat(json(operator.get("/recovery/executions")).path("items")).isEmpty();
      assertThat(folder.resolve("recovery.db")).exists();
      // Process.destroy() would close the output, which is still to be read.
      assertThat(process.toHandle().destroy()).isTrue();
      assertThat(output.lines().toList()).noneMatch(line -> line.contains("ERROR"));
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(TERMINATED);
    } finally {
      process.destroyForcibly();
    }
  }

  private static URI awaitStart(BufferedReader output) throws IOException {
    StringBuilder seen = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      seen.append(line).append('\n');
      Matcher listening = LISTENING.matcher(seen);
      if (line.contains("Started RecoveryApplication") && listening.find()) {
        return URI.create("http://127.0.0.1:" + listening.group(1));
      }
    }
    throw new AssertionError("it ended:\n" + seen);
  }
}

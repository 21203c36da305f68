package io.github.drsorchestration.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.python.PythonTools;
import io.github.drsorchestration.testkit.call.PageSizes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The server is for clients in every language; boto3 also stands for the AWS CLI. */
class BotoClientTest {

  private static final PageSizes SMALL = new PageSizes(3, 3, 3, 3, 3, 3);

  @Test
  void boto3_lists_drills_tags_and_terminates() throws IOException, InterruptedException {
    try (DrsServer server = DrsServer.start(Wired.worldOf(7).pageSizes(SMALL))) {
      Process python =
          new ProcessBuilder(
                  PythonTools.pythonWith("boto3").toString(),
                  "src/test/python/wire_clients.py",
                  server.endpoint().toString())
              .redirectErrorStream(true)
              .start();
      String output =
          new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

      assertThat(python.waitFor()).as(output).isZero();
      assertThat(output).isEqualTo("ok");
    }
  }
}

package io.github.drsorchestration.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  @Test
  void look() throws IOException {
    Files.writeString(
        Path.of("/tmp/three.html"), HtmlReport.render(Stories.threeTiers().reportAt(75)));
    Files.writeString(
        Path.of("/tmp/thousand.html"), HtmlReport.render(Stories.thousandServers().reportAt(300)));
    System.out.println(Stories.threeTiers().reportAt(75).criticalPath());
    assertThat(true).isTrue();
  }
}

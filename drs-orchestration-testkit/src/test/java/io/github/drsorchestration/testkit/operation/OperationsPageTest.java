package io.github.drsorchestration.testkit.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class OperationsPageTest {

  @Test
  void the_page_tells_of_the_operations_that_there_are() throws IOException {
    assertThat(OperationsPage.text())
        .as("run GeneratedDocuments to write the page again, as CONTRIBUTING.md shows")
        .isEqualTo(Files.readString(OperationsPage.FILE));
  }
}

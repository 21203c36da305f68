package io.github.drsorchestration.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the script uploads for the browser. */
class DeployedConsoleTest {

  private static final String BUCKET =
      "s3://drs-orchestration-console-prod-" + Office.ACCOUNT + "-eu-west-1/";
  private static final Path READER = Path.of("..", "console", "src", "app", "config.ts");

  private final Cloud cloud = Cloud.shared();

  @Test
  void the_console_is_told_what_it_reads_of_the_deployment() throws IOException {
    JsonNode config = cloud.cli.aws("s3", "cp", BUCKET + "config.json", "-");

    assertThat(config.path("api").asText()).matches("https://.*execute-api.*/prod");
    assertThat(config.at("/auth/mode").asText()).isEqualTo("cognito");
    assertThat(config.at("/auth/userPoolId").asText()).isNotEmpty();
    assertThat(config.at("/auth/clientId").asText()).isNotEmpty();
    String reader = Files.readString(READER);
    assertThat(config.fieldNames()).toIterable().allMatch(it -> reader.contains("readonly " + it));
    assertThat(config.path("auth").fieldNames())
        .toIterable()
        .allMatch(it -> reader.contains("readonly " + it));
  }

  @Test
  void the_console_itself_is_there() {
    String page = cloud.cli.text("s3", "cp", BUCKET + "index.html", "-");

    assertThat(page).isEqualTo("in place of the console");
  }
}

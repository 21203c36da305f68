package io.github.drsorchestration.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the properties lead to. */
class StartTest {

  @TempDir private Path folder;

  @Test
  void nobody_knows_the_demo_users_where_drs_is_real() {
    try (TestApplication application = start("--recovery.simulation.enabled=false")) {
      assertThat(application.as("admin").get("/recovery/executions").statusCode()).isEqualTo(401);
      assertThat(application.as("").get("/recovery/openapi.json").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--recovery.path=/",
        "--recovery.path=recovery",
        "--recovery.home-region=",
        "--recovery.max-body=much",
        "--recovery.simulation.times-real=0"
      })
  void a_property_that_makes_no_sense_is_named(String argument) {
    assertThatThrownBy(() -> start(argument).close())
        .hasStackTraceContaining("recovery")
        .hasStackTraceContaining("Failed to bind properties");
  }

  private TestApplication start(String argument) {
    return TestApplication.start(folder.resolve("state.db"), argument);
  }
}

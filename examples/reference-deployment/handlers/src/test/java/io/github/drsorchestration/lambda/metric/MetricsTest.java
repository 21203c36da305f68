package io.github.drsorchestration.lambda.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private final PrintStream console = System.out;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @BeforeEach
  void capture() {
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void release() {
    System.setOut(console);
  }

  @Test
  void a_line_of_the_log_is_a_metric_of_cloudwatch_with_its_unit() {
    new Metrics("prod", VirtualTime.startingAt(Instant.parse("2026-03-01T12:00:00Z")))
        .report("Plan", "Shop", new TreeMap<>(Map.of("RpoSeconds", 12, "RtoSeconds", 900)));

    JsonNode line = StrictJson.read(log.toString(StandardCharsets.UTF_8));
    JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
    assertThat(directive.path("Namespace").asText()).isEqualTo("DrsOrchestration");
    assertThat(directive.path("Dimensions").toString()).isEqualTo("[[\"Environment\",\"Plan\"]]");
    assertThat(directive.path("Metrics").toString())
        .isEqualTo(
            "[{\"Name\":\"RpoSeconds\",\"Unit\":\"Seconds\"},"
                + "{\"Name\":\"RtoSeconds\",\"Unit\":\"Seconds\"}]");
    assertThat(line.path("Environment").asText()).isEqualTo("prod");
    assertThat(line.path("Plan").asText()).isEqualTo("Shop");
    assertThat(line.path("RtoSeconds").asInt()).isEqualTo(900);
  }
}

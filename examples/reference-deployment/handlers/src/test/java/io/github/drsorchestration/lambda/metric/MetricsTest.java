package io.github.drsorchestration.lambda.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private static final Metrics METRICS =
      new Metrics(
          "DrsOrchestration",
          "prod",
          VirtualTime.startingAt(Instant.parse("2026-03-01T12:00:00Z")));
  private static final Path TEMPLATES = Path.of("..", "infrastructure", "templates");
  private static final Pattern NAMESPACE = Pattern.compile("METRICS_NAMESPACE: (\\w+)");
  private static final Pattern ON_DASHBOARD =
      Pattern.compile("\\{(\\w+),Environment,(\\w+)\\} MetricName=\\\\\"(\\w+)");

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
    METRICS.report("Shop", new TreeMap<>(Map.of(Metric.RPO_SECONDS, 12, Metric.RTO_SECONDS, 900)));

    JsonNode line = StrictJson.read(log.toString(StandardCharsets.UTF_8));
    JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
    assertThat(directive.path("Namespace").asText()).isEqualTo("DrsOrchestration");
    assertThat(directive.path("Dimensions").toString()).isEqualTo("[[\"Environment\",\"Plan\"]]");
    assertThat(directive.path("Metrics").toString())
        .isEqualTo(
            "[{\"Name\":\"RtoSeconds\",\"Unit\":\"Seconds\"},"
                + "{\"Name\":\"RpoSeconds\",\"Unit\":\"Seconds\"}]");
    assertThat(line.path("Environment").asText()).isEqualTo("prod");
    assertThat(line.path("Plan").asText()).isEqualTo("Shop");
    assertThat(line.path("RtoSeconds").asInt()).isEqualTo(900);
  }

  @Test
  void nothing_is_written_where_nothing_was_measured() {
    METRICS.report("Shop", Map.of());

    assertThat(log.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void the_dashboard_shows_every_metric_by_the_names_under_which_it_is_reported()
      throws IOException {
    String functions = Files.readString(TEMPLATES.resolve("lambda-stack.yaml"));
    String namespace = NAMESPACE.matcher(functions).results().findFirst().orElseThrow().group(1);
    String monitoring = Files.readString(TEMPLATES.resolve("security-monitoring-stack.yaml"));

    assertThat(ON_DASHBOARD.matcher(monitoring).results())
        .extracting(it -> String.join(" ", it.group(1), it.group(2), it.group(3)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Metric.values())
                .map(it -> String.join(" ", namespace, it.dimension(), it.text()))
                .toList());
  }
}

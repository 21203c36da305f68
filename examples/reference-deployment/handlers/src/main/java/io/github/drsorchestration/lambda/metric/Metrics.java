package io.github.drsorchestration.lambda.metric;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.access.AuditLog;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.lambda.log.LogLine;
import java.util.Map;

/**
 * Metrics in the embedded metric format: CloudWatch takes them out of the log, so that a function
 * calls nothing to report them. Names and units are those of the dashboard in the templates.
 */
public final class Metrics {

  private static final String NAMESPACE = "DrsOrchestration";

  private final String environment;
  private final Time time;

  /**
   * @param environment of the deployment, such as {@code prod}; a dimension of every metric
   */
  public Metrics(String environment, Time time) {
    this.environment = environment;
    this.time = time;
  }

  /** Reports values of one thing, such as of an operation. */
  public void report(String dimension, String value, Map<String, ? extends Number> metrics) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    ObjectNode aws = line.putObject("_aws").put("Timestamp", time.now().toEpochMilli());
    ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", NAMESPACE);
    directive.putArray("Dimensions").addArray().add("Environment").add(dimension);
    line.put("Environment", environment).put(dimension, value);
    metrics.forEach(
        (name, number) -> {
          directive.withArray("Metrics").addObject().put("Name", name).put("Unit", unit(name));
          line.put(name, number.doubleValue());
        });
    LogLine.write(line);
  }

  private static String unit(String name) {
    return name.equals("Latency")
        ? "Milliseconds"
        : name.endsWith("Seconds") ? "Seconds" : name.endsWith("Days") ? "None" : "Count";
  }

  /** Reports every operation, with its latency and whether the service failed. */
  public AuditLog ofOperations() {
    return this::operation;
  }

  private void operation(AuditEntry entry) {
    report(
        "Operation",
        entry.operation(),
        Map.of(
            "Invocations",
            1,
            "Latency",
            entry.duration().toMillis(),
            "Errors",
            entry.outcome().equals("INTERNAL") ? 1 : 0));
  }
}

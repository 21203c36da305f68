package io.github.drsorchestration.lambda.metric;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.access.AuditLog;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.lambda.log.LogLine;
import java.util.Map;

/**
 * Metrics in the embedded metric format: CloudWatch takes them out of the log, so that a function
 * calls nothing to report them. {@link Metric} lists what there is.
 */
public final class Metrics {

  private final String namespace;
  private final String environment;
  private final Time time;

  /**
   * @param namespace of CloudWatch
   * @param environment of the deployment, such as {@code prod}; a dimension of every metric
   */
  public Metrics(String namespace, String environment, Time time) {
    this.namespace = namespace;
    this.environment = environment;
    this.time = time;
  }

  /**
   * Reports values of one thing.
   *
   * @param of what they are measured of, such as an operation
   * @param values of metrics with the same dimension; if there are none, nothing is reported
   */
  public void report(String of, Map<Metric, ? extends Number> values) {
    ObjectNode line = JsonNodeFactory.instance.objectNode().put("Environment", environment);
    ArrayNode definitions = JsonNodeFactory.instance.arrayNode();
    String dimension = "";
    for (Map.Entry<Metric, ? extends Number> value : values.entrySet()) {
      Metric metric = value.getKey();
      dimension = metric.dimension();
      definitions.addObject().put("Name", metric.text()).put("Unit", metric.unit());
      line.put(metric.text(), value.getValue().doubleValue()).put(dimension, of);
    }
    if (definitions.isEmpty()) {
      return;
    }
    ObjectNode aws = line.putObject("_aws").put("Timestamp", time.now().toEpochMilli());
    ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", namespace).set("Metrics", definitions);
    directive.putArray("Dimensions").addArray().add("Environment").add(dimension);
    LogLine.write(line);
  }

  /** Reports every operation, with its latency and whether the service failed. */
  public AuditLog ofOperations() {
    return this::operation;
  }

  private void operation(AuditEntry entry) {
    report(
        entry.operation(),
        Map.of(
            Metric.INVOCATIONS,
            1,
            Metric.LATENCY,
            entry.duration().toMillis(),
            Metric.ERRORS,
            entry.outcome().equals("INTERNAL") ? 1 : 0));
  }
}

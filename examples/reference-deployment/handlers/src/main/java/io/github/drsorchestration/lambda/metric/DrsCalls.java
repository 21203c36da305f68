package io.github.drsorchestration.lambda.metric;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Counts the calls of DRS, whose rates are what limits many executions at once. */
public final class DrsCalls implements ExecutionInterceptor {

  private final Map<String, Integer> counts = new TreeMap<>();

  @Override
  public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes of) {
    if (of.getAttribute(SdkExecutionAttribute.SERVICE_NAME).equals("drs")) {
      count(of.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }
  }

  private synchronized void count(String operation) {
    counts.merge(operation, 1, Integer::sum);
  }

  /** Reports what was called since the last time. */
  public synchronized void report(Metrics metrics) {
    counts.forEach((name, count) -> metrics.report(name, Map.of(Metric.DRS_CALLS, count)));
    counts.clear();
  }
}

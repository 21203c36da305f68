package io.github.drsorchestration.benchmarks.rto;

import io.github.drsorchestration.benchmarks.shape.Shape;
import java.time.Duration;

/**
 * One of the five plans that systems are compared by.
 *
 * @param shape its waves and servers
 * @param title its shape in words
 * @param bound the longest dependency path
 * @param existing what the existing system needs for it
 */
public record FivePlan(Shape shape, String title, Duration bound, ExistingSystem existing) {

  /**
   * Published figures of the existing system on the same time model.
   *
   * @param seconds its time; of a plan that it refuses, that of two
   * @param requests its DRS requests without preflight
   * @param preflightRequests its DRS requests for preflight
   */
  public record ExistingSystem(double seconds, long requests, long preflightRequests) {

    public long allRequests() {
      return requests + preflightRequests;
    }
  }
}

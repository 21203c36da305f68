package io.github.drsorchestration.benchmarks.speed;

import java.util.Map;

/** How something grows with a size. */
final class Growth {

  private Growth() {}

  /**
   * The power of the size with which the values grow: the slope of the line that fits their
   * logarithms best. 1 is linear, 2 is quadratic.
   */
  static double exponent(Map<Integer, Double> valuesBySize) {
    double n = valuesBySize.size();
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    for (Map.Entry<Integer, Double> point : valuesBySize.entrySet()) {
      double x = Math.log(point.getKey());
      double y = Math.log(point.getValue());
      sumX += x;
      sumY += y;
      sumXx += x * x;
      sumXy += x * y;
    }
    return (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
  }
}

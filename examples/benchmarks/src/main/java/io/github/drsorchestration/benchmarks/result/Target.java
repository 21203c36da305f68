package io.github.drsorchestration.benchmarks.result;

/**
 * Something that is not to be more than a limit.
 *
 * @param what is measured
 * @param value what it is
 * @param limit what it may be at most
 */
public record Target(String what, double value, double limit) {

  public boolean met() {
    return value <= limit;
  }
}

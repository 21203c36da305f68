package io.github.drsorchestration.infrastructure.api;

import java.util.Arrays;

/** The stacks that share the methods; each takes whole paths by their first segment. */
public enum MethodStack {
  CORE(
      "core",
      "/config/maintenance-windows/notifications/protection-groups/recovery-plans/schedules/triggers/"),
  OPERATIONS("operations", "/disasters/drills/drs/executions/readiness/"),
  INFRASTRUCTURE("infrastructure", "/accounts/ec2/health/openapi.json/users/");

  private final String label;
  private final String firstSegments;

  MethodStack(String label, String firstSegments) {
    this.label = label;
    this.firstSegments = firstSegments;
  }

  /** Its template. */
  public String file() {
    return "api-gateway-" + label + "-methods-stack.yaml";
  }

  /** The mark of its part of the master template. */
  public String mark() {
    return "the functions and resources of " + label + " methods";
  }

  boolean has(ApiPath path) {
    return firstSegments.contains("/" + path.segments().get(0) + "/");
  }

  static void requireStackFor(ApiPath path) {
    if (Arrays.stream(values()).noneMatch(stack -> stack.has(path))) {
      throw new IllegalStateException(
          "no stack has the methods of /" + path.segments().get(0) + "; add it to MethodStack");
    }
  }
}

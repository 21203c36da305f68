package io.github.drsorchestration.infrastructure.api;

/** The stacks that share the methods; each takes whole paths by their first segment. */
public enum MethodStack {
  CORE("core"),
  OPERATIONS("operations"),
  INFRASTRUCTURE("infrastructure");

  private final String label;

  MethodStack(String label) {
    this.label = label;
  }

  /** The stack that has the methods of a path. */
  static MethodStack of(ApiPath path) {
    String first = path.segments().get(0);
    return switch (first) {
      case "config",
          "maintenance-windows",
          "notifications",
          "protection-groups",
          "recovery-plans",
          "schedules",
          "triggers" ->
          CORE;
      case "disasters", "drills", "drs", "executions", "readiness" -> OPERATIONS;
      case "accounts", "ec2", "health", "openapi.json", "users" -> INFRASTRUCTURE;
      default ->
          throw new IllegalStateException(
              "no stack has the methods of /" + first + "; add it to MethodStack");
    };
  }

  /** Its template. */
  public String file() {
    return "api-gateway-" + label + "-methods-stack.yaml";
  }

  /** The mark of its part of the master template. */
  public String mark() {
    return "the functions and resources of " + label + " methods";
  }
}

package io.github.drsorchestration.aws.iam;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The IAM policies that are needed, as JSON. They name tables, topics, state machines and roles
 * whose names begin with {@code drs-orchestration}; adapt the resources to your names.
 *
 * <p>DRS makes most of its calls to EC2 with the credentials of the caller that starts a recovery.
 * Without those permissions a job is accepted, ends at once and launches nothing, without any
 * explanation. The policy allows them only by way of a service.
 */
public final class IamPolicies {

  private IamPolicies() {}

  /**
   * What the role of each account with source servers needs, and the orchestrator's own role too if
   * servers are recovered in its account. If launch templates name instance profiles, {@code
   * iam:PassRole} on their roles has to be added.
   */
  public static String recovery() {
    return read("recovery-policy.json");
  }

  /**
   * What the orchestrator's own role needs for its tables, topics, state machines and schedules.
   */
  public static String orchestrator() {
    return read("orchestrator-policy.json");
  }

  private static String read(String name) {
    try (InputStream in = IamPolicies.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.github.drsorchestration.aws.iam;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The IAM policies that are needed, as JSON. They name tables, topics, state machines, documents,
 * schedules and roles whose names begin with {@code drs-orchestration}; adapt the resources to your
 * names.
 *
 * <p>DRS makes most of its calls to EC2 with the credentials of the caller that starts a recovery.
 * Without those permissions a job is accepted, ends at once and launches nothing, without any
 * explanation. The policy allows them only by way of a service.
 */
public final class IamPolicies {

  private static final Pattern PARTITION = Pattern.compile("aws[a-z-]*");
  private static final Pattern ROLE =
      Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]+");
  private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");

  private final String partition;

  private IamPolicies(String partition) {
    this.partition = partition;
  }

  /** Those for most Regions, whose partition is {@code aws}. */
  public static IamPolicies standard() {
    return of("aws");
  }

  /**
   * Those for the Regions of a partition.
   *
   * @param partition such as {@code aws-us-gov} or {@code aws-cn}
   */
  public static IamPolicies of(String partition) {
    return new IamPolicies(checked(partition, PARTITION, "partition"));
  }

  /**
   * What the role of each account with source servers needs, and the orchestrator's own role too if
   * servers are recovered in its account. If launch templates name instance profiles, {@code
   * iam:PassRole} on their roles has to be added.
   */
  public String recovery() {
    return read("recovery-policy.json");
  }

  /**
   * What the orchestrator's own role needs for its tables, topics, state machines and schedules. It
   * assumes roles of its own organization as it is, and others with an external id only.
   */
  public String orchestrator() {
    return read("orchestrator-policy.json");
  }

  /**
   * What a role needs beside {@link #recovery} where volumes are encrypted with customer-managed
   * keys. The key policies must allow it too; narrow the resource down to those keys.
   */
  public String customerKeys() {
    return read("customer-keys-policy.json");
  }

  /** What a role needs beside {@link #recovery} if hooks run in its account. */
  public String hooks() {
    return read("hooks-policy.json");
  }

  /**
   * The trust policy of a role that the orchestrator assumes.
   *
   * @param orchestratorRole the ARN of the orchestrator's role
   * @param externalId the external id in the {@code TargetAccount}, known to both sides only
   */
  public String trust(String orchestratorRole, String externalId) {
    return read("trust-policy.json")
        .replace("${orchestratorRole}", checked(orchestratorRole, ROLE, "orchestratorRole"))
        .replace("${externalId}", checked(externalId, EXTERNAL_ID, "externalId"));
  }

  private static String checked(String value, Pattern pattern, String name) {
    if (!pattern.matcher(value).matches()) {
      throw new InvalidValueException(name, "must match " + pattern);
    }
    return value;
  }

  private String read(String name) {
    try (InputStream in = IamPolicies.class.getResourceAsStream(name)) {
      byte[] text = Objects.requireNonNull(in, name).readAllBytes();
      return new String(text, StandardCharsets.UTF_8)
          .replace("\"arn:aws:", "\"arn:" + partition + ":");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

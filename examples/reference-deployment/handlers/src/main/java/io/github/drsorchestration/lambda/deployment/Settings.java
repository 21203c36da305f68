package io.github.drsorchestration.lambda.deployment;

import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the template says to a function, by environment variables.
 *
 * @param region the Region of the tables
 * @param homeAccount the account of the functions; without it STS is asked
 * @param tables the tables
 * @param stateMachineArn the state machine that drives executions
 * @param eventsTopicArn the topic to which every event is published
 * @param notificationsTopicArn the topic of people
 * @param webhookHosts the hosts that webhooks may call
 * @param webhooks the parameters of Systems Manager that have webhooks, by the webhooks' names
 * @param directInvokers who may invoke a function by name, as in {@link Invokers}
 * @param metricsNamespace the namespace of the metrics in CloudWatch
 * @param environment the name of the deployment, such as {@code prod}
 * @param drsEndpoint the endpoint of a simulated DRS; absent outside of tests
 * @param maxStepsPerRun after how many steps a run of the state machine continues as a new one
 */
public record Settings(
    String region,
    Optional<String> homeAccount,
    DynamoTables tables,
    Optional<String> stateMachineArn,
    Optional<String> eventsTopicArn,
    Optional<String> notificationsTopicArn,
    List<String> webhookHosts,
    Map<String, String> webhooks,
    String directInvokers,
    String metricsNamespace,
    String environment,
    Optional<URI> drsEndpoint,
    int maxStepsPerRun) {

  /**
   * A step adds about 14 events to the history of a run, which may have 25,000; retries add more.
   */
  private static final String MAX_STEPS_PER_RUN = "1000";

  public Settings {
    webhookHosts = List.copyOf(webhookHosts);
    webhooks = Map.copyOf(webhooks);
  }

  /** Reads them; a variable that is empty counts as absent. */
  public static Settings of(Map<String, String> environment) {
    return new Settings(
        required(environment, "AWS_REGION"),
        find(environment, "HOME_ACCOUNT"),
        new DynamoTables(
            required(environment, "PROTECTION_GROUPS_TABLE"),
            required(environment, "RECOVERY_PLANS_TABLE"),
            required(environment, "EXECUTION_HISTORY_TABLE"),
            required(environment, "TARGET_ACCOUNTS_TABLE"),
            required(environment, "RECORDS_TABLE")),
        find(environment, "STATE_MACHINE_ARN"),
        find(environment, "EVENTS_TOPIC_ARN"),
        find(environment, "NOTIFICATIONS_TOPIC_ARN"),
        words(find(environment, "WEBHOOK_HOSTS").orElse("")),
        webhooks(environment),
        find(environment, "DIRECT_INVOKERS").orElse(""),
        find(environment, "METRICS_NAMESPACE").orElse("DrsOrchestration"),
        find(environment, "ENVIRONMENT").orElse("prod"),
        find(environment, "DRS_ENDPOINT").map(URI::create),
        Integer.parseInt(find(environment, "MAX_STEPS_PER_RUN").orElse(MAX_STEPS_PER_RUN)));
  }

  private static Optional<String> find(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static String required(Map<String, String> environment, String name) {
    return find(environment, name)
        .orElseThrow(
            () -> new IllegalStateException("the function has no environment variable " + name));
  }

  private static Map<String, String> webhooks(Map<String, String> environment) {
    List<String> names = words(find(environment, "WEBHOOKS").orElse(""));
    if (names.isEmpty()) {
      return Map.of();
    }
    String path = required(environment, "WEBHOOKS_PATH");
    return names.stream().distinct().collect(Collectors.toMap(it -> it, it -> path + "/" + it));
  }

  private static List<String> words(String text) {
    return Stream.of(text.split("[,\\s]+")).filter(word -> !word.isEmpty()).toList();
  }
}

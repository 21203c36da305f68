package io.github.drsorchestration.aws.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The names of the tables.
 *
 * <pre>{@code
 * DynamoTables tables = DynamoTables.withPrefix("drs-orchestration-prod-");
 * tables.createIn(client); // for tests and small installations; otherwise by a template
 * DynamoStores stores = DynamoStores.of(client, tables);
 * }</pre>
 *
 * @param protectionGroups the groups, and which server and which name belongs to which
 * @param recoveryPlans the plans, and which name belongs to which
 * @param executionHistory the executions with their events, what is not settled, and the claims
 * @param targetAccounts the accounts
 * @param records everything else that is kept, such as schedules and settings
 */
public record DynamoTables(
    String protectionGroups,
    String recoveryPlans,
    String executionHistory,
    String targetAccounts,
    String records) {

  /** The tables {@code <prefix>protection-groups} and so on. */
  public static DynamoTables withPrefix(String prefix) {
    return new DynamoTables(
        prefix + "protection-groups",
        prefix + "recovery-plans",
        prefix + "execution-history",
        prefix + "target-accounts",
        prefix + "records");
  }

  /**
   * Creates the tables that do not exist: paid per request, encrypted, with point-in-time recovery,
   * and history that expires. Waits until they can be used; may be repeated. What differs in a
   * table that exists already is left as it is, those two settings apart.
   */
  public void createIn(DynamoDbClient client) {
    new TableCreation(client).create(this);
  }
}

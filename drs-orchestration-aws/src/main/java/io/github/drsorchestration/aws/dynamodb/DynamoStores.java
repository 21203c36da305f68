package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.api.port.store.ServerClaims;
import io.github.drsorchestration.api.port.store.TargetAccountStore;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.aws.dynamodb.claim.DynamoServerClaims;
import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.document.DynamoProtectionGroupStore;
import io.github.drsorchestration.aws.dynamodb.document.DynamoRecordStore;
import io.github.drsorchestration.aws.dynamodb.document.DynamoRecoveryPlanStore;
import io.github.drsorchestration.aws.dynamodb.document.DynamoTargetAccountStore;
import io.github.drsorchestration.aws.dynamodb.execution.DynamoExecutionStore;
import io.github.drsorchestration.aws.dynamodb.time.WriteTokens;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The state of the orchestrator on DynamoDB. Any number of processes may use the same tables.
 *
 * <pre>{@code
 * DynamoStores stores =
 *     DynamoStores.of(DynamoDbClient.create(), DynamoTables.withPrefix("drs-orchestration-prod-"));
 * DrsOrchestrator orchestrator =
 *     DrsOrchestrator.builder()
 *         .protectionGroupStore(stores.protectionGroups())
 *         .recoveryPlanStore(stores.recoveryPlans())
 *         .executionStore(stores.executions())
 *         .serverClaims(stores.serverClaims())
 *         .recoveryService(recoveryService)
 *         .build();
 * }</pre>
 *
 * <p>The stores retry a call for about two seconds and recognise their own writes; the client need
 * not retry. They throw {@link io.github.drsorchestration.api.failure.ThrottledException} where
 * DynamoDB throttles them, {@link
 * io.github.drsorchestration.api.failure.ServiceUnavailableException} where a call certainly
 * changed nothing, and {@link io.github.drsorchestration.api.failure.OutcomeUnknownException} where
 * the outcome is unknown.
 *
 * <p>The ids of values must begin with a letter or a digit.
 */
public final class DynamoStores {

  private final ProtectionGroupStore protectionGroups;
  private final RecoveryPlanStore recoveryPlans;
  private final TargetAccountStore targetAccounts;
  private final RecordStore records;
  private final ExecutionStore executions;
  private final ServerClaims serverClaims;

  private DynamoStores(DynamoDbClient client, DynamoTables tables, Ids tokens) {
    Database database = new Database(client, tokens);
    protectionGroups = new DynamoProtectionGroupStore(database, tables.protectionGroups());
    recoveryPlans = new DynamoRecoveryPlanStore(database, tables.recoveryPlans());
    targetAccounts = new DynamoTargetAccountStore(database, tables.targetAccounts());
    records = new DynamoRecordStore(database, tables.records());
    executions = new DynamoExecutionStore(database, tables.executionHistory());
    serverClaims = new DynamoServerClaims(database, tables.executionHistory());
  }

  /** Stores on these tables, which must exist; see {@link DynamoTables#createIn}. */
  public static DynamoStores of(DynamoDbClient client, DynamoTables tables) {
    return of(client, tables, new WriteTokens());
  }

  /**
   * Stores on these tables.
   *
   * @param writeTokens by which a writer recognises its own write; unique among all writers
   */
  public static DynamoStores of(DynamoDbClient client, DynamoTables tables, Ids writeTokens) {
    return new DynamoStores(client, tables, writeTokens);
  }

  public ProtectionGroupStore protectionGroups() {
    return protectionGroups;
  }

  public RecoveryPlanStore recoveryPlans() {
    return recoveryPlans;
  }

  public TargetAccountStore targetAccounts() {
    return targetAccounts;
  }

  /** Everything that has no store of its own. */
  public RecordStore records() {
    return records;
  }

  public ExecutionStore executions() {
    return executions;
  }

  public ServerClaims serverClaims() {
    return serverClaims;
  }
}

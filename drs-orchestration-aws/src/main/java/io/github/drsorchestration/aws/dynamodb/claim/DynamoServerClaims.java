package io.github.drsorchestration.aws.dynamodb.claim;

import io.github.drsorchestration.api.port.store.ServerClaims;
import io.github.drsorchestration.aws.dynamodb.database.Batches;
import io.github.drsorchestration.aws.dynamodb.database.ConditionFailedException;
import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.database.OptimisticWrites;
import io.github.drsorchestration.aws.dynamodb.database.Writes;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import io.github.drsorchestration.aws.dynamodb.item.HistoryKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * An item per claimed server. A hundred servers are claimed at once; more are claimed in the order
 * of their ids, and given up again where one of the later ones is held by another execution. If the
 * process ends in between, the execution holds a part until the call is repeated or released.
 */
public final class DynamoServerClaims implements ServerClaims {

  private static final String CLAIM = AttributeNames.RESERVED + "CLAIM";

  /** The call that claimed a server, which alone may take the claim back. */
  private static final String CALL = "call";

  private final Database database;
  private final String table;

  public DynamoServerClaims(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public Map<String, String> claim(String executionId, Set<String> serverIds) {
    String call = database.newToken();
    return OptimisticWrites.repeat("claim", () -> claimOnce(executionId, serverIds, call));
  }

  /**
   * @throws ConditionFailedException if a server was held and is free by now, so that it is worth
   *     another attempt
   */
  private Map<String, String> claimOnce(String executionId, Set<String> serverIds, String call) {
    List<String> ordered = List.copyOf(new TreeSet<>(serverIds));
    for (List<String> slice : Batches.of(ordered, Database.MAX_TRANSACTION_WRITES)) {
      try {
        database.transact(
            table, slice.stream().map(serverId -> take(serverId, executionId, call)).toList());
      } catch (ConditionFailedException failed) {
        undo(serverIds, call);
        Map<String, String> others = holders(serverIds);
        others.values().removeIf(executionId::equals);
        if (others.isEmpty()) {
          throw failed;
        }
        return others;
      }
    }
    return Map.of();
  }

  private TransactWriteItem take(String serverId, String executionId, String call) {
    Update update =
        Update.builder()
            .tableName(table)
            .key(key(serverId))
            .updateExpression("SET #holder = :holder, #call = if_not_exists(#call, :call)")
            .conditionExpression("attribute_not_exists(#holder) OR #holder = :holder")
            .expressionAttributeNames(Map.of("#holder", AttributeNames.HOLDER, "#call", CALL))
            .expressionAttributeValues(
                Map.of(":holder", Attributes.text(executionId), ":call", Attributes.text(call)))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  @Override
  public void release(String executionId, Set<String> serverIds) {
    giveUp(serverIds, AttributeNames.HOLDER, executionId);
  }

  /** Gives up what this call has claimed, and not what the execution held before. */
  private void undo(Set<String> serverIds, String call) {
    giveUp(serverIds, CALL, call);
  }

  private void giveUp(Set<String> serverIds, String attribute, String value) {
    AttributeValue wanted = Attributes.text(value);
    OptimisticWrites.repeat(
        "release",
        () -> {
          List<TransactWriteItem> deletes = new ArrayList<>();
          for (var item : claims(serverIds)) {
            if (wanted.equals(item.get(attribute))) {
              deletes.add(Writes.deleteIf(table, HistoryKey.in(item), attribute, wanted));
            }
          }
          for (List<TransactWriteItem> slice :
              Batches.of(deletes, Database.MAX_TRANSACTION_WRITES)) {
            database.transact(table, slice);
          }
          return deletes;
        });
  }

  @Override
  public Map<String, String> holders(Set<String> serverIds) {
    Map<String, String> holders = new TreeMap<>();
    for (var item : claims(serverIds)) {
      String partition = Attributes.text(item, AttributeNames.EXECUTION_ID);
      holders.put(
          partition.substring(CLAIM.length() + 1), Attributes.text(item, AttributeNames.HOLDER));
    }
    return holders;
  }

  private List<Map<String, AttributeValue>> claims(Collection<String> serverIds) {
    return database.getAll(table, new TreeSet<>(serverIds).stream().map(this::key).toList());
  }

  private Map<String, AttributeValue> key(String serverId) {
    return HistoryKey.of(CLAIM + "#" + serverId, CLAIM);
  }
}

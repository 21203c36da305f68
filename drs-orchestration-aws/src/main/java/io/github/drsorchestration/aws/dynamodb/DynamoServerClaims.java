package io.github.drsorchestration.aws.dynamodb;

import io.github.drsorchestration.api.port.ServerClaims;
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
final class DynamoServerClaims implements ServerClaims {

  private static final String CLAIM = Names.RESERVED + "CLAIM";

  /** The call that claimed a server, which alone may take the claim back. */
  private static final String CALL = "call";

  private final Database database;
  private final String table;

  DynamoServerClaims(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public Map<String, String> claim(String executionId, Set<String> serverIds) {
    String call = database.newToken();
    return Races.repeat("claim", () -> claimOnce(executionId, serverIds, call));
  }

  /**
   * @throws TransactionRefused if somebody held a server and does not any more, so that it is worth
   *     another attempt
   */
  private Map<String, String> claimOnce(String executionId, Set<String> serverIds, String call) {
    List<String> ordered = List.copyOf(new TreeSet<>(serverIds));
    for (List<String> slice : Slices.of(ordered, Database.MOST_WRITES)) {
      try {
        database.transact(
            table, slice.stream().map(serverId -> take(serverId, executionId, call)).toList());
      } catch (TransactionRefused refused) {
        undo(serverIds, call);
        Map<String, String> others = holders(serverIds);
        others.values().removeIf(executionId::equals);
        if (others.isEmpty()) {
          throw refused;
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
            .expressionAttributeNames(Map.of("#holder", Names.HOLDER, "#call", CALL))
            .expressionAttributeValues(
                Map.of(":holder", Attributes.text(executionId), ":call", Attributes.text(call)))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  @Override
  public void release(String executionId, Set<String> serverIds) {
    giveUp(serverIds, Names.HOLDER, executionId);
  }

  /** Gives up what this call has claimed, and not what the execution held before. */
  private void undo(Set<String> serverIds, String call) {
    giveUp(serverIds, CALL, call);
  }

  private void giveUp(Set<String> serverIds, String attribute, String value) {
    AttributeValue wanted = Attributes.text(value);
    Races.repeat(
        "release",
        () -> {
          List<TransactWriteItem> deletes = new ArrayList<>();
          for (var item : claims(serverIds)) {
            if (wanted.equals(item.get(attribute))) {
              deletes.add(Writes.deleteIf(table, Partition.keyOf(item), attribute, wanted));
            }
          }
          for (List<TransactWriteItem> slice : Slices.of(deletes, Database.MOST_WRITES)) {
            database.transact(table, slice);
          }
          return deletes;
        });
  }

  @Override
  public Map<String, String> holders(Set<String> serverIds) {
    Map<String, String> holders = new TreeMap<>();
    for (var item : claims(serverIds)) {
      String partition = Attributes.text(item, Names.EXECUTION_ID);
      holders.put(partition.substring(CLAIM.length() + 1), Attributes.text(item, Names.HOLDER));
    }
    return holders;
  }

  private List<Map<String, AttributeValue>> claims(Collection<String> serverIds) {
    return database.getAll(table, new TreeSet<>(serverIds).stream().map(this::key).toList());
  }

  private Map<String, AttributeValue> key(String serverId) {
    return ExecutionHeader.key(CLAIM + "#" + serverId, CLAIM);
  }
}

package io.github.drsorchestration.benchmarks.operations;

import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Tables that begin with what a desk has.
 *
 * @param tables their names
 * @param started the items of an execution that was just started
 */
record TableCopies(DynamoTables tables, List<Map<String, AttributeValue>> started) {

  private static final int MAX_WRITES = 25;

  static TableCopies of(DynamoDbClient client, StoredDesk desk, String prefix) {
    DynamoTables copies = DynamoTables.withPrefix(prefix);
    copies.createIn(client);
    copy(client, desk.tables().protectionGroups(), copies.protectionGroups());
    copy(client, desk.tables().recoveryPlans(), copies.recoveryPlans());
    copy(client, desk.tables().records(), copies.records());
    copy(client, desk.tables().executionHistory(), copies.executionHistory());
    Case start = Case.WRITES.get(5);
    String id = desk.call(start, 0).path("executionId").asText();
    List<Map<String, AttributeValue>> started =
        client
            .query(
                PlainCalls.query(desk.tables().executionHistory(), "executionId", id)
                    .consistentRead(true)
                    .build())
            .items();
    return new TableCopies(copies, started);
  }

  private static void copy(DynamoDbClient client, String from, String to) {
    List<WriteRequest> writes = new ArrayList<>();
    for (Map<String, AttributeValue> item :
        client.scanPaginator(it -> it.tableName(from)).items()) {
      writes.add(WriteRequest.builder().putRequest(it -> it.item(item)).build());
      if (writes.size() == MAX_WRITES) {
        write(client, to, writes);
      }
    }
    if (!writes.isEmpty()) {
      write(client, to, writes);
    }
  }

  private static void write(DynamoDbClient client, String table, List<WriteRequest> writes) {
    var unused = client.batchWriteItem(it -> it.requestItems(Map.of(table, List.copyOf(writes))));
    writes.clear();
  }
}

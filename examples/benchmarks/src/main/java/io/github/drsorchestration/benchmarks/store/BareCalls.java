package io.github.drsorchestration.benchmarks.store;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Makes calls again that somebody has made before, and nothing else. */
public final class BareCalls {

  private final DynamoDbClient client;

  public BareCalls(DynamoDbClient client) {
    this.client = client;
  }

  public void make(SdkRequest request) {
    if (request instanceof GetItemRequest item) {
      client.getItem(item);
    } else if (request instanceof QueryRequest query) {
      client.query(query);
    } else if (request instanceof ScanRequest scan) {
      client.scan(scan);
    } else if (request instanceof TransactWriteItemsRequest writes) {
      client.transactWriteItems(writes);
    } else if (request instanceof BatchGetItemRequest items) {
      client.batchGetItem(items);
    } else if (request instanceof BatchWriteItemRequest items) {
      client.batchWriteItem(items);
    } else {
      throw new IllegalStateException("a call that is new here: " + request);
    }
  }
}

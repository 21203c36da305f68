package io.github.drsorchestration.aws.dynamodb.database;

import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.time.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The calls of DynamoDB that the stores make: read to the last page, retried, and translated. */
public final class Database {

  /** The most writes of one transaction. */
  public static final int MAX_TRANSACTION_WRITES = 100;

  private static final int MAX_BATCH_READS = 100;
  private static final int MAX_BATCH_WRITES = 25;
  private static final int MAX_TOKEN_LENGTH = 36;

  private final DynamoDbClient client;
  private final Ids tokens;

  public Database(DynamoDbClient client, Ids tokens) {
    this.client = client;
    this.tokens = tokens;
  }

  /** A token by which a writer recognises its own write. */
  public String newToken() {
    return tokens.next();
  }

  public Optional<Map<String, AttributeValue>> get(String table, Map<String, AttributeValue> key) {
    var response =
        calls(table)
            .repeatable(
                "GetItem",
                client -> client.getItem(it -> it.tableName(table).key(key).consistentRead(true)));
    return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
  }

  /** Those of the items that exist, in any order. */
  public List<Map<String, AttributeValue>> getAll(
      String table, Collection<Map<String, AttributeValue>> keys) {
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    for (var slice : Batches.of(List.copyOf(keys), MAX_BATCH_READS)) {
      getBatch(table, slice, found::add);
    }
    return found;
  }

  private void getBatch(
      String table,
      List<Map<String, AttributeValue>> keys,
      Consumer<Map<String, AttributeValue>> found) {
    DatabaseCalls calls = calls(table);
    KeysAndAttributes all = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    AtomicReference<Map<String, KeysAndAttributes>> open =
        new AtomicReference<>(Map.of(table, all));
    calls.repeatable(
        "BatchGetItem",
        client -> {
          var response = client.batchGetItem(it -> it.requestItems(open.get()));
          response.responses().values().forEach(items -> items.forEach(found));
          open.set(response.unprocessedKeys());
          if (!response.unprocessedKeys().isEmpty()) {
            throw new ThrottledException("BatchGetItem", calls + " did not read every item", null);
          }
          return response;
        });
  }

  /** The items of a query, read page by page as they are wanted. */
  public Iterator<Map<String, AttributeValue>> query(QueryRequest request) {
    return new Pages<>(
        start ->
            calls(request.tableName())
                .repeatable(
                    "Query",
                    client -> client.query(request.toBuilder().exclusiveStartKey(start).build())),
        QueryResponse::items,
        response -> response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null);
  }

  /** The items of a scan, read page by page as they are wanted. */
  public Iterator<Map<String, AttributeValue>> scan(ScanRequest request) {
    return new Pages<>(
        start ->
            calls(request.tableName())
                .repeatable(
                    "Scan",
                    client -> client.scan(request.toBuilder().exclusiveStartKey(start).build())),
        ScanResponse::items,
        response -> response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null);
  }

  /**
   * Makes all of these writes or none.
   *
   * @param table the table of all of them
   * @throws ConditionFailedException if a condition does not hold
   */
  public void transact(String table, List<TransactWriteItem> writes) {
    String token = newToken();
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder()
            .transactItems(writes)
            .clientRequestToken(token.length() <= MAX_TOKEN_LENGTH ? token : null)
            .build();
    calls(table).write("TransactWriteItems", client -> client.transactWriteItems(request));
  }

  /** Makes these writes, in any order; no reader may depend on them yet. */
  public void writeAll(String table, List<WriteRequest> writes) {
    DatabaseCalls calls = calls(table);
    for (var slice : Batches.of(writes, MAX_BATCH_WRITES)) {
      AtomicReference<Map<String, List<WriteRequest>>> open =
          new AtomicReference<>(Map.of(table, slice));
      calls.write(
          "BatchWriteItem",
          client -> {
            var response = client.batchWriteItem(it -> it.requestItems(open.get()));
            open.set(response.unprocessedItems());
            if (!response.unprocessedItems().isEmpty()) {
              throw new ThrottledException(
                  "BatchWriteItem", calls + " did not write every item", null);
            }
          });
    }
  }

  private DatabaseCalls calls(String table) {
    return new DatabaseCalls(client, table);
  }

  /** The items of pages; the next page is requested when the one before is used up. */
  private static final class Pages<P> implements Iterator<Map<String, AttributeValue>> {

    private final Function<@Nullable Map<String, AttributeValue>, P> ask;
    private final Function<P, List<Map<String, AttributeValue>>> items;
    private final Function<P, @Nullable Map<String, AttributeValue>> last;
    private Iterator<Map<String, AttributeValue>> page =
        List.<Map<String, AttributeValue>>of().iterator();
    private @Nullable Map<String, AttributeValue> start;
    private boolean ended;

    Pages(
        Function<@Nullable Map<String, AttributeValue>, P> ask,
        Function<P, List<Map<String, AttributeValue>>> items,
        Function<P, @Nullable Map<String, AttributeValue>> last) {
      this.ask = ask;
      this.items = items;
      this.last = last;
    }

    @Override
    public boolean hasNext() {
      while (!page.hasNext() && !ended) {
        P response = ask.apply(start);
        page = items.apply(response).iterator();
        start = last.apply(response);
        ended = start == null;
      }
      return page.hasNext();
    }

    @Override
    public Map<String, AttributeValue> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.next();
    }
  }
}

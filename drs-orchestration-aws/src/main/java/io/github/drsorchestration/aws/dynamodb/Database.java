package io.github.drsorchestration.aws.dynamodb;

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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
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

/** The calls of DynamoDB that the stores make: read to the end, repeated, and translated. */
final class Database {

  /** The most writes of one transaction. */
  static final int MAX_WRITES = 100;

  private static final int MAX_READS_OF_A_BATCH = 100;
  private static final int MAX_WRITES_OF_A_BATCH = 25;
  private static final int LONGEST_TOKEN = 36;

  private final DynamoDbClient client;
  private final Ids tokens;

  Database(DynamoDbClient client, Ids tokens) {
    this.client = client;
    this.tokens = tokens;
  }

  /** By this a writer knows its own write again. */
  String newToken() {
    return tokens.next();
  }

  Optional<Map<String, AttributeValue>> get(String table, Map<String, AttributeValue> key) {
    var response =
        read(
            "GetItem",
            () -> client.getItem(it -> it.tableName(table).key(key).consistentRead(true)));
    return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
  }

  /** Those of the items that exist, in any order. */
  List<Map<String, AttributeValue>> getAll(
      String table, Collection<Map<String, AttributeValue>> keys) {
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    for (var slice : Slices.of(List.copyOf(keys), MAX_READS_OF_A_BATCH)) {
      var open = KeysAndAttributes.builder().keys(slice).consistentRead(true).build();
      getBatch(Map.of(table, open), item -> found.add(item));
    }
    return found;
  }

  private void getBatch(
      Map<String, KeysAndAttributes> keys, Consumer<Map<String, AttributeValue>> found) {
    AtomicReference<Map<String, KeysAndAttributes>> open = new AtomicReference<>(keys);
    read(
        "BatchGetItem",
        () -> {
          var response = client.batchGetItem(it -> it.requestItems(open.get()));
          response.responses().values().forEach(items -> items.forEach(found));
          open.set(response.unprocessedKeys());
          if (!response.unprocessedKeys().isEmpty()) {
            throw new ThrottledException("BatchGetItem", "not every item was read", null);
          }
          return response;
        });
  }

  /** The items of a query, read page by page as they are wanted. */
  Iterator<Map<String, AttributeValue>> query(QueryRequest request) {
    return new Pages<>(
        start ->
            read("Query", () -> client.query(request.toBuilder().exclusiveStartKey(start).build())),
        QueryResponse::items,
        response -> response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null);
  }

  /** The items of a scan, read page by page as they are wanted. */
  Iterator<Map<String, AttributeValue>> scan(ScanRequest request) {
    return new Pages<>(
        start ->
            read("Scan", () -> client.scan(request.toBuilder().exclusiveStartKey(start).build())),
        ScanResponse::items,
        response -> response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null);
  }

  /**
   * Makes all of these writes or none.
   *
   * @throws TransactionRefused if a condition does not hold
   */
  void transact(List<TransactWriteItem> writes) {
    String token = newToken();
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder()
            .transactItems(writes)
            .clientRequestToken(token.length() <= LONGEST_TOKEN ? token : null)
            .build();
    write("TransactWriteItems", () -> client.transactWriteItems(request));
  }

  /** Makes these writes, which nobody can see yet or miss, in any order. */
  void writeAll(String table, List<WriteRequest> writes) {
    for (var slice : Slices.of(writes, MAX_WRITES_OF_A_BATCH)) {
      AtomicReference<Map<String, List<WriteRequest>>> open =
          new AtomicReference<>(Map.of(table, slice));
      write(
          "BatchWriteItem",
          () -> {
            var response = client.batchWriteItem(it -> it.requestItems(open.get()));
            open.set(response.unprocessedItems());
            if (!response.unprocessedItems().isEmpty()) {
              throw new ThrottledException("BatchWriteItem", "not every item was written", null);
            }
          });
    }
  }

  private static <T> T read(String operation, Supplier<T> call) {
    return Retries.read(
        () -> {
          try {
            return call.get();
          } catch (SdkException e) {
            throw Failures.ofRead(operation, e);
          }
        });
  }

  private static void write(String operation, Runnable call) {
    Retries.write(
        operation,
        () -> {
          try {
            call.run();
          } catch (SdkException e) {
            throw Failures.ofWrite(operation, e);
          }
        });
  }

  /** Items from pages, the next of which is asked for when the one before is used up. */
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

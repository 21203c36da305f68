package io.github.drsorchestration.aws.dynamodb.document;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.StoredRecord;
import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Keeps records of all kinds in one table on DynamoDB, each kind under a key of its own. */
public final class DynamoRecordStore implements RecordStore {

  private static final Logger LOG = LoggerFactory.getLogger(DynamoRecordStore.class);

  private final Database database;
  private final String table;

  public DynamoRecordStore(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public DocumentStore<StoredRecord> of(String kind) {
    return new Records(kind);
  }

  private final class Records extends DynamoDocumentStore<StoredRecord> {

    private final AttributeValue kind;

    Records(String kind) {
      super(database, table, AttributeNames.RECORD_ID, kind, StoredRecord.class);
      this.kind = Attributes.text(kind);
    }

    @Override
    Map<String, AttributeValue> key(String id) {
      return Map.of(AttributeNames.KIND, kind, AttributeNames.RECORD_ID, Attributes.text(id));
    }

    @Override
    Iterator<Map<String, AttributeValue>> keys() {
      return database.query(
          QueryRequest.builder()
              .tableName(table)
              .consistentRead(true)
              .keyConditionExpression("#kind = :kind")
              .projectionExpression("#id")
              .expressionAttributeNames(
                  Map.of("#kind", AttributeNames.KIND, "#id", AttributeNames.RECORD_ID))
              .expressionAttributeValues(Map.of(":kind", kind))
              .build());
    }

    /** Records of many kinds share a table; one that is broken must not hide the others. */
    @Override
    StoredRecord read(Map<String, AttributeValue> item) {
      try {
        return super.read(item);
      } catch (CallRejectedException | UncheckedIOException e) {
        String id = Attributes.text(item, AttributeNames.RECORD_ID);
        LOG.error("the item of record '{}' cannot be read", id, e);
        return StoredRecord.unreadable(id, Attributes.number(item, AttributeNames.VERSION));
      }
    }

    @Override
    String idOf(StoredRecord value) {
      return value.id();
    }

    @Override
    long versionOf(StoredRecord value) {
      return value.version();
    }

    @Override
    StoredRecord withVersion(StoredRecord value, long version) {
      return value.withVersion(version);
    }

    @Override
    void describe(StoredRecord value, Map<String, AttributeValue> item) {
      // The key says what people look for.
    }

    /** Only the id is unique, and that is the key. */
    @Override
    List<TransactWriteItem> guards(Optional<StoredRecord> before, Optional<StoredRecord> after) {
      return List.of();
    }
  }
}

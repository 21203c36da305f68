package io.github.drsorchestration.aws.dynamodb.document;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.KeptRecord;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.StoredRecord;
import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import java.io.UncheckedIOException;
import java.util.HashMap;
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

  /**
   * The write of a record for a transaction of this database; absent if it is kept elsewhere. What
   * it may overwrite says the same, so it has no condition that could fail.
   */
  static Optional<TransactWriteItem> putIn(Database database, KeptRecord kept) {
    return kept.store() instanceof DynamoRecordStore records && records.database == database
        ? Optional.of(records.new Records(kept.kind()).put(kept.record()))
        : Optional.empty();
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
    Iterator<Map<String, AttributeValue>> items(boolean whole) {
      QueryRequest.Builder query =
          QueryRequest.builder()
              .tableName(table)
              .consistentRead(true)
              .keyConditionExpression("#kind = :kind")
              .expressionAttributeValues(Map.of(":kind", kind));
      Map<String, String> names = new HashMap<>(Map.of("#kind", AttributeNames.KIND));
      if (!whole) {
        query.projectionExpression("#id");
        names.put("#id", AttributeNames.RECORD_ID);
      }
      return database.query(query.expressionAttributeNames(names).build());
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

    @Override
    void checkName(Optional<StoredRecord> before, StoredRecord after) {
      // Records have no names.
    }

    /** Only the id is unique, and that is the key. */
    @Override
    List<TransactWriteItem> guards(Optional<StoredRecord> before, Optional<StoredRecord> after) {
      return List.of();
    }
  }
}

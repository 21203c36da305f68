package io.github.drsorchestration.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.StoredRecord;
import io.github.drsorchestration.testkit.conformance.RecordStoreConformance;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoRecordStoreTest extends RecordStoreConformance {

  @Override
  protected RecordStore noRecords() {
    return Tables.stores().records();
  }

  @ParameterizedTest
  @ValueSource(strings = {"schemaVersion", "body"})
  void an_item_of_a_newer_library_or_a_broken_one_hides_no_other_and_can_be_deleted(String field) {
    DynamoTables tables = Tables.create();
    DocumentStore<StoredRecord> store = DynamoStores.of(Tables.CLIENT, tables).records().of("kind");
    store.create(new StoredRecord("a", 0, JsonNodeFactory.instance.objectNode().put("a", 1)));
    StoredRecord fine =
        store.create(new StoredRecord("b", 0, JsonNodeFactory.instance.objectNode()));
    Map<String, AttributeValue> item =
        new HashMap<>(
            Tables.items(tables.records()).stream()
                .filter(it -> it.containsValue(AttributeValue.fromS("a")))
                .findFirst()
                .orElseThrow());
    item.put(
        field,
        field.equals("body")
            ? AttributeValue.fromB(SdkBytes.fromUtf8String("no gzip"))
            : AttributeValue.fromN("99"));
    Tables.CLIENT.putItem(it -> it.tableName(tables.records()).item(item));

    assertThat(store.listAll()).hasSize(2).contains(fine);
    assertThat(store.find("a").orElseThrow().isUnreadable()).isTrue();
    store.delete("a", 1);
    assertThat(store.listAll()).containsExactly(fine);
  }
}

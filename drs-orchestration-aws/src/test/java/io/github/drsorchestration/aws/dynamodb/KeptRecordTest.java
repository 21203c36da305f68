package io.github.drsorchestration.aws.dynamodb;

import static io.github.drsorchestration.aws.dynamodb.Samples.group;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.KeptRecord;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.StoredRecord;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.testkit.memory.InMemoryRecordStore;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class KeptRecordTest {

  private static final String KIND = "group-version:pg-1";
  private static final StoredRecord RECORD =
      new StoredRecord("1", 0, JsonNodeFactory.instance.objectNode().put("name", "before"));

  private final FaultyHttp http = new FaultyHttp();
  private final DynamoTables tables = Tables.create();
  private final DynamoStores stores =
      DynamoStores.of(
          Moto.shared().point(DynamoDbClient.builder()).httpClient(http).build(), tables);
  private final ProtectionGroupStore groups = stores.protectionGroups();
  private final ProtectionGroupStore others =
      DynamoStores.of(Tables.CLIENT, tables).protectionGroups();
  private final DocumentStore<StoredRecord> records = stores.records().of(KIND);
  private final KeptRecord kept = new KeptRecord(stores.records(), KIND, RECORD);

  @Test
  void a_document_that_was_read_is_replaced_together_with_its_record_in_one_call() {
    groups.create(group(1));
    ProtectionGroup read = groups.find("pg-1").orElseThrow();
    http.drainCalls();

    groups.replace(read, kept);

    assertThat(http.drainCalls()).containsExactly("TransactWriteItems");
    assertThat(records.find("1")).contains(RECORD.withVersion(1));
  }

  @Test
  void a_document_is_deleted_together_with_its_record_which_may_be_there_already() {
    groups.create(group(1));
    records.create(RECORD);

    groups.delete("pg-1", 1, kept);

    assertThat(groups.find("pg-1")).isEmpty();
    assertThat(records.listAll()).containsExactly(RECORD.withVersion(1));
  }

  @Test
  void where_the_document_is_not_replaced_nothing_is_kept() {
    ProtectionGroup first = groups.create(group(1));
    others.replace(first);

    assertThatThrownBy(() -> groups.replace(first, kept))
        .isInstanceOf(VersionConflictException.class);
    assertThat(records.listAll()).isEmpty();
  }

  @Test
  void a_record_of_another_store_is_kept_first() {
    InMemoryRecordStore elsewhere = new InMemoryRecordStore();
    ProtectionGroup first = groups.create(group(1));

    groups.replace(first, new KeptRecord(elsewhere, KIND, RECORD));

    assertThat(elsewhere.of(KIND).find("1")).isPresent();
    assertThat(groups.find("pg-1").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void what_was_read_is_not_mistaken_for_a_document_that_was_created_again_since() {
    groups.create(group(1));
    ProtectionGroup read = groups.find("pg-1").orElseThrow();
    others.delete("pg-1", 1);
    others.create(read.toBuilder().name("another").build());

    groups.replace(read);

    assertThat(others.create(group(2).toBuilder().name("another").build()).version()).isEqualTo(1);
  }
}

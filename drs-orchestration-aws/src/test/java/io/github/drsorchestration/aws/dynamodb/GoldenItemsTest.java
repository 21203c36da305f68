package io.github.drsorchestration.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.StoredRecord;
import io.github.drsorchestration.api.time.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items as they are stored, which a change of this library must go on reading. A file that has
 * once been released is never changed; a new form gets a file of its own.
 */
class GoldenItemsTest {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final DynamoTables tables = Tables.create();
  private final AtomicInteger tokens = new AtomicInteger();
  private final Ids countedTokens = () -> "token-" + tokens.incrementAndGet();
  private final DynamoStores stores = DynamoStores.of(Tables.CLIENT, tables, countedTokens);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "protection-groups",
        "recovery-plans",
        "execution-history",
        "target-accounts",
        "records"
      })
  void items_are_written_as_documented(String table) throws IOException {
    write();

    assertThat(MAPPER.readTree(MAPPER.writeValueAsString(items(table))))
        .as(MAPPER.writeValueAsString(items(table)))
        .isEqualTo(golden(table));
  }

  @Test
  void what_version_1_wrote_can_be_read() throws IOException {
    for (String table :
        List.of(
            "protection-groups",
            "recovery-plans",
            "execution-history",
            "target-accounts",
            "records")) {
      golden(table)
          .forEach(json -> Tables.CLIENT.putItem(it -> it.tableName(name(table)).item(item(json))));
    }

    assertThat(stores.protectionGroups().listAll())
        .containsExactly(Samples.group(1).toBuilder().version(1).build());
    assertThat(stores.recoveryPlans().listAll())
        .containsExactly(Samples.plan().toBuilder().version(1).build());
    assertThat(stores.targetAccounts().listAll())
        .containsExactly(account().toBuilder().version(1).build());
    assertThat(stores.records().of("schedule").listAll()).containsExactly(record().withVersion(1));
    assertThat(stores.executions().find("e1"))
        .contains(running(execution()).toBuilder().version(2).build());
    assertThat(stores.executions().events("e1", 1, 10)).isEqualTo(Samples.events("e1", 1, 3));
    assertThat(stores.executions().unsettled()).containsExactly("e1");
    assertThat(stores.executions().list(ExecutionQuery.ALL, PageRequest.FIRST).items()).hasSize(1);
    assertThat(stores.serverClaims().holders(Samples.serverIds(0, 1)))
        .isEqualTo(Map.of(Samples.serverId(0), "e1"));
  }

  private void write() {
    stores.protectionGroups().create(Samples.group(1));
    stores.recoveryPlans().create(Samples.plan());
    stores.targetAccounts().create(account());
    Execution first = stores.executions().create(execution(), Samples.events("e1", 1, 2));
    stores.executions().save(first, running(first), Samples.events("e1", 3, 3));
    stores.serverClaims().claim("e1", Samples.serverIds(0, 1));
    stores.records().of("schedule").create(record());
  }

  private static Execution execution() {
    return Samples.withWaves(Samples.execution("e1"), 1, 2);
  }

  private static Execution running(Execution execution) {
    return execution.toBuilder().status(ExecutionStatus.RUNNING).build();
  }

  private static TargetAccount account() {
    return TargetAccount.builder()
        .accountId("111122223333")
        .accountName("production")
        .roleArn("arn:aws:iam::111122223333:role/recovery")
        .build();
  }

  private static StoredRecord record() {
    return new StoredRecord(
        "nightly", 0, JsonNodeFactory.instance.objectNode().put("planId", "shop"));
  }

  private String name(String table) {
    return tables.targetAccounts().replace("target-accounts", table);
  }

  private List<Map<String, Object>> items(String table) {
    return Tables.items(name(table)).stream()
        .map(GoldenItemsTest::json)
        .sorted(Comparator.comparing(Object::toString))
        .toList();
  }

  private static Map<String, Object> json(Map<String, AttributeValue> item) {
    Map<String, Object> json = new TreeMap<>();
    item.forEach((name, value) -> json.put(name, json(value)));
    return json;
  }

  private static Map<String, Object> json(AttributeValue value) {
    return switch (value.type()) {
      case S -> Map.of("S", value.s());
      case N -> Map.of("N", value.n());
      case BOOL -> Map.of("BOOL", value.bool());
      case L -> Map.of("L", value.l().stream().map(GoldenItemsTest::json).toList());
      case B -> Map.of("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
      default -> throw new IllegalArgumentException(value.toString());
    };
  }

  private static Map<String, AttributeValue> item(JsonNode json) {
    Map<String, AttributeValue> item = new HashMap<>();
    json.properties().forEach(it -> item.put(it.getKey(), value(it.getValue())));
    return item;
  }

  private static AttributeValue value(JsonNode json) {
    Map.Entry<String, JsonNode> only = json.properties().iterator().next();
    String text = only.getValue().asText();
    return switch (only.getKey()) {
      case "S" -> AttributeValue.fromS(text);
      case "N" -> AttributeValue.fromN(text);
      case "BOOL" -> AttributeValue.fromBool(only.getValue().asBoolean());
      case "B" -> AttributeValue.fromB(SdkBytes.fromByteArray(Base64.getDecoder().decode(text)));
      case "L" ->
          AttributeValue.fromL(only.getValue().valueStream().map(GoldenItemsTest::value).toList());
      default -> throw new IllegalArgumentException(only.getKey());
    };
  }

  private static JsonNode golden(String table) throws IOException {
    try (InputStream file =
        GoldenItemsTest.class.getResourceAsStream("items-1/" + table + ".json")) {
      return MAPPER.readTree(file);
    }
  }
}

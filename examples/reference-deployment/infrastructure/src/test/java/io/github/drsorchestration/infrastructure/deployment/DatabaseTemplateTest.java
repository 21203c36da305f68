package io.github.drsorchestration.infrastructure.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.infrastructure.template.Template;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class DatabaseTemplateTest {

  @Test
  void the_tables_of_the_template_are_those_that_the_library_creates() {
    new MotoCloud()
        .create(
            "drs-database",
            Template.read("database-stack.yaml"),
            Map.of("ProjectName", "by-template", "Environment", "test"));
    try (DynamoDbClient client = Moto.shared().dynamoDb()) {
      DynamoTables.withPrefix("by-library-").createIn(client);

      for (String name :
          List.of(
              "protection-groups",
              "recovery-plans",
              "execution-history",
              "target-accounts",
              "records")) {
        TableDescription byTemplate = describe(client, "by-template-" + name + "-test");
        TableDescription byLibrary = describe(client, "by-library-" + name);

        assertThat(byTemplate.keySchema()).as(name).isEqualTo(byLibrary.keySchema());
        assertThat(Set.copyOf(byTemplate.attributeDefinitions()))
            .as(name)
            .isEqualTo(Set.copyOf(byLibrary.attributeDefinitions()));
        assertThat(indexes(byTemplate)).as(name).isEqualTo(indexes(byLibrary));
      }
    }
  }

  @Test
  void only_the_history_expires_and_by_the_attribute_of_the_library() {
    assertThat(Template.read("database-stack.yaml").resources("AWS::DynamoDB::Table"))
        .allSatisfy(
            (id, table) ->
                assertThat(table.at("/Properties/TimeToLiveSpecification/AttributeName").asText())
                    .isEqualTo(id.equals("ExecutionHistoryTable") ? "expiresAt" : ""));
  }

  private static TableDescription describe(DynamoDbClient client, String table) {
    return client.describeTable(it -> it.tableName(table)).table();
  }

  private static List<String> indexes(TableDescription table) {
    return table.globalSecondaryIndexes().stream()
        .sorted(Comparator.comparing(GlobalSecondaryIndexDescription::indexName))
        .map(
            it ->
                it.indexName()
                    + it.keySchema()
                    + it.projection().projectionTypeAsString()
                    + new TreeSet<>(it.projection().nonKeyAttributes()))
        .toList();
  }
}

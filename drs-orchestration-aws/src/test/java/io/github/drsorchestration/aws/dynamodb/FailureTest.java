package io.github.drsorchestration.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.aws.moto.Moto;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What becomes of DynamoDB's errors. */
class FailureTest {

  private static final String ERROR = "com.amazonaws.dynamodb.v20120810#";
  private static final DynamoTables TABLES = DynamoTables.withPrefix("none-");

  private final CannedHttp http = new CannedHttp();
  private final DynamoStores stores = Tables.stores(TABLES, http);
  private final Execution known = Samples.execution("e1").toBuilder().version(1).build();

  @Test
  void too_many_calls_are_made_again_before_they_are_throttled() {
    http.answerAll(400, ERROR + "ThrottlingException", Map.of());

    assertThatThrownBy(() -> stores.executions().find("e1")).isInstanceOf(ThrottledException.class);
    assertThat(http.calls()).as("attempts").isGreaterThan(1);
  }

  @Test
  void a_long_wait_that_dynamodb_asks_for_is_handed_on_and_not_waited_for() {
    http.answerAll(400, ERROR + "ThrottlingException", Map.of("Retry-After", "7"));

    assertThatThrownBy(() -> stores.executions().find("e1"))
        .isInstanceOfSatisfying(
            ThrottledException.class,
            throttled -> {
              assertThat(throttled.operation()).isEqualTo("Query");
              assertThat(throttled.retryAfter()).contains(Duration.ofSeconds(7));
            });
    assertThat(http.calls()).as("attempts").isEqualTo(1);
  }

  @Test
  void too_much_throughput_is_throttled() {
    http.answerAll(400, ERROR + "ProvisionedThroughputExceededException", Map.of());

    assertThatThrownBy(() -> stores.serverClaims().claim("e1", Samples.serverIds(0, 1)))
        .isInstanceOf(ThrottledException.class);
  }

  @Test
  void a_missing_permission_is_reported_at_once() {
    http.answerAll(400, "com.amazon.coral.service#AccessDeniedException", Map.of());

    assertThatThrownBy(() -> stores.recoveryPlans().create(Samples.plan()))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(http.calls()).isEqualTo(1);
  }

  @Test
  void an_error_of_the_server_leaves_a_write_unknown_and_a_read_undone() {
    http.answerAll(500, ERROR + "InternalServerError", Map.of());

    assertThatThrownBy(() -> stores.serverClaims().claim("e1", Samples.serverIds(0, 1)))
        .isInstanceOf(OutcomeUnknownException.class);
    assertThatThrownBy(() -> stores.executions().unsettled())
        .isInstanceOf(ServiceUnavailableException.class);
  }

  @Test
  void a_database_that_cannot_be_reached_changed_nothing() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    DynamoDbClient unreachable =
        DynamoDbClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + port))
            .region(Region.EU_WEST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .overrideConfiguration(it -> it.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
    DynamoStores nowhere = DynamoStores.of(unreachable, TABLES);

    assertThatThrownBy(() -> nowhere.executions().create(known, List.of()))
        .isInstanceOf(ServiceUnavailableException.class);
    assertThatThrownBy(() -> nowhere.executions().find("e1"))
        .isInstanceOf(ServiceUnavailableException.class)
        .hasMessage(
            "Query: DynamoDB (table none-execution-history, eu-west-1, http://127.0.0.1:"
                + port
                + ") could not be reached (ConnectException)");
  }

  @Test
  void a_client_without_credentials_is_denied_and_not_taken_for_a_database_that_is_down() {
    try (DynamoDbClient anonymous =
        Moto.shared()
            .point(DynamoDbClient.builder())
            .credentialsProvider(SystemPropertyCredentialsProvider.create())
            .build()) {
      DynamoStores nobodys = DynamoStores.of(anonymous, TABLES);

      assertThatThrownBy(() -> nobodys.serverClaims().claim("e1", Samples.serverIds(0, 1)))
          .isInstanceOf(AccessDeniedException.class)
          .hasMessageContaining("there are no credentials for DynamoDB (table none-");
    }
  }

  @Test
  void tables_that_cannot_be_created_say_where_and_why() {
    http.answerAll(400, "com.amazon.coral.service#AccessDeniedException", Map.of());
    try (DynamoDbClient client =
        Moto.shared().point(DynamoDbClient.builder()).httpClient(http).build()) {
      assertThatThrownBy(() -> TABLES.createIn(client))
          .isInstanceOf(AccessDeniedException.class)
          .hasMessageContaining("CreateTable: DynamoDB (table none-protection-groups");
    }
  }

  @Test
  void a_missing_table_is_named_with_what_makes_it() {
    DynamoStores missing = DynamoStores.of(Tables.CLIENT, TABLES);

    assertThatThrownBy(() -> missing.executions().find("e1"))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("none-execution-history")
        .hasMessageContaining("eu-west-1")
        .hasMessageContaining("AwsPorts.createTables, --create-tables");
  }

  @Test
  void a_value_that_no_item_can_hold_is_rejected() {
    Execution huge =
        known.toBuilder()
            .startRequest(known.startRequest().toBuilder().reason(noise(900_000)).build())
            .build();
    DynamoStores real = Tables.stores();

    assertThatThrownBy(() -> real.executions().create(huge, List.of()))
        .isInstanceOf(CallRejectedException.class);
  }

  @Test
  void an_id_that_could_be_another_key_is_refused() {
    DynamoStores real = Tables.stores();
    Execution strange = known.toBuilder().executionId("#UNSETTLED").build();

    assertThatThrownBy(() -> real.executions().create(strange, List.of()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("executionId");
    assertThat(real.executions().find("#UNSETTLED")).isEmpty();
    assertThatThrownBy(
            () ->
                real.recoveryPlans()
                    .create(Samples.plan().toBuilder().planId("#NAME#web shop").build()))
        .isInstanceOf(InvalidValueException.class);
    real.recoveryPlans().create(Samples.plan());
    assertThat(real.recoveryPlans().find("#NAME#web shop")).isEmpty();
  }

  @Test
  void what_a_newer_version_wrote_is_not_misread() {
    DynamoTables tables = Tables.create();
    DynamoStores real = DynamoStores.of(Tables.CLIENT, tables);
    real.recoveryPlans().create(Samples.plan());
    Map<String, AttributeValue> key = Map.of("planId", AttributeValue.fromS("plan-1"));
    Tables.CLIENT.updateItem(
        it ->
            it.tableName(tables.recoveryPlans())
                .key(key)
                .updateExpression("SET schemaVersion = :newer")
                .expressionAttributeValues(Map.of(":newer", AttributeValue.fromN("2"))));

    assertThatThrownBy(() -> real.recoveryPlans().find("plan-1"))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("schemaVersion 2")
        .hasMessageContaining("newer");
  }

  /** Text that cannot be compressed to less than 400 kilobytes. */
  private static String noise(int length) {
    var random = new Random(1);
    return random
        .ints(length, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

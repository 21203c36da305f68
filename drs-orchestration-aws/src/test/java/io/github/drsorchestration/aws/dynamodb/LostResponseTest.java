package io.github.drsorchestration.aws.dynamodb;

import static io.github.drsorchestration.aws.dynamodb.Samples.execution;
import static io.github.drsorchestration.aws.dynamodb.Samples.group;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.ServerClaims;
import io.github.drsorchestration.aws.moto.Moto;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Writes whose answers are lost after they took effect, which moto makes again when repeated. */
@ParameterizedClass
@EnumSource
class LostResponseTest {

  private static final String WRITE = "TransactWriteItems";

  /** So many attempts are made before the outcome stays unknown. */
  private static final int FOR_EVER = 100;

  /** Who repeats the call: the stores alone, or the SDK before them. */
  enum Repeats {
    BY_THE_STORES,
    BY_THE_SDK_TOO;

    RetryStrategy strategy() {
      return this == BY_THE_STORES
          ? AwsRetryStrategy.doNotRetry()
          : AwsRetryStrategy.standardRetryStrategy();
    }
  }

  private final FaultyHttp http = new FaultyHttp();
  private final DynamoTables tables = Tables.create();
  private final DynamoStores stores;
  private final DynamoStores others = DynamoStores.of(Tables.CLIENT, tables);
  private final ProtectionGroupStore groups;
  private final ExecutionStore executions;
  private final ServerClaims claims;

  LostResponseTest(Repeats repeats) {
    DynamoDbClient client =
        Moto.shared()
            .point(DynamoDbClient.builder())
            .httpClient(http)
            .overrideConfiguration(it -> it.retryStrategy(repeats.strategy()))
            .build();
    stores = DynamoStores.of(client, tables);
    groups = stores.protectionGroups();
    executions = stores.executions();
    claims = stores.serverClaims();
  }

  @Test
  void a_document_is_created_once_and_its_creator_knows() {
    http.loseNext(2, WRITE);

    ProtectionGroup kept = groups.create(group(1));

    assertThat(kept.version()).isEqualTo(1);
    assertThat(groups.listAll()).containsExactly(kept);
  }

  @Test
  void a_document_is_replaced_once_although_others_replaced_it_since() {
    ProtectionGroup first = groups.create(group(1));
    http.loseNext(1, WRITE);
    http.meanwhile(
        () -> {
          ProtectionGroup second = others.protectionGroups().find("pg-1").orElseThrow();
          others.protectionGroups().replace(second.toBuilder().description("theirs").build());
        });

    ProtectionGroup kept = groups.replace(first.toBuilder().description("ours").build());

    assertThat(kept.version()).isEqualTo(2);
    assertThat(kept.description()).contains("ours");
    assertThat(groups.find("pg-1").orElseThrow().version()).isEqualTo(3);
    assertThat(groups.find("pg-1").orElseThrow().description()).contains("theirs");
  }

  @Test
  void a_document_is_deleted_with_its_name_and_servers() {
    groups.create(group(1));
    http.loseNext(2, WRITE);

    groups.delete("pg-1", 1);

    assertThat(groups.find("pg-1")).isEmpty();
    assertThat(groups.create(group(1)).version()).isEqualTo(1);
  }

  @Test
  void an_execution_is_created_saved_and_deleted_once() {
    http.loseNext(2, WRITE);
    Execution first = executions.create(execution("e1"), Samples.events("e1", 1, 2));
    http.loseNext(2, WRITE);
    Execution second =
        executions.save(
            first,
            first.toBuilder().status(ExecutionStatus.RUNNING).build(),
            Samples.events("e1", 3, 4));

    assertThat(second.version()).isEqualTo(2);
    assertThat(executions.find("e1")).contains(second);
    assertThat(executions.events("e1", 1, 100)).isEqualTo(Samples.events("e1", 1, 4));

    http.loseNext(2, WRITE);
    executions.delete("e1", 2);
    assertThat(executions.find("e1")).isEmpty();
    assertThat(executions.unsettled()).isEmpty();
  }

  @Test
  void a_save_that_took_effect_is_not_mistaken_for_a_lost_race_when_others_saved_since() {
    Execution first = executions.create(execution("e1"), List.of());
    http.loseNext(1, WRITE);
    http.meanwhile(
        () -> {
          Execution second = others.executions().find("e1").orElseThrow();
          others.executions().save(second, second, List.of());
        });

    Execution kept = executions.save(first, first, List.of());

    assertThat(kept.version()).isEqualTo(2);
    assertThat(executions.find("e1").orElseThrow().version()).isEqualTo(3);
  }

  @Test
  void a_lost_race_is_not_mistaken_for_a_save_that_took_effect() {
    Execution first = executions.create(execution("e1"), List.of());
    others.executions().save(first, first, List.of());
    http.loseNext(1, WRITE);

    assertThatThrownBy(() -> executions.save(first, first, List.of()))
        .isInstanceOf(VersionConflictException.class);
    assertThat(executions.find("e1").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void servers_are_claimed_and_released_once() {
    http.loseNext(2, WRITE);
    assertThat(claims.claim("e1", Set.of(Samples.serverId(1)))).isEmpty();
    assertThat(claims.holders(Set.of(Samples.serverId(1))))
        .isEqualTo(Map.of(Samples.serverId(1), "e1"));

    http.loseNext(2, WRITE);
    claims.release("e1", Set.of(Samples.serverId(1)));
    assertThat(claims.holders(Set.of(Samples.serverId(1)))).isEmpty();
  }

  @Test
  void where_no_answer_ever_comes_the_outcome_is_unknown() {
    Execution first = executions.create(execution("e1"), List.of());
    http.loseNext(FOR_EVER, WRITE);

    assertThatThrownBy(() -> executions.save(first, first, List.of()))
        .isInstanceOf(OutcomeUnknownException.class);
    assertThat(executions.find("e1").orElseThrow().version()).isEqualTo(2);
  }
}

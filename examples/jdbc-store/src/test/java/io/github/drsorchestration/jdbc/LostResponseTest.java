package io.github.drsorchestration.jdbc;

import static io.github.drsorchestration.jdbc.Samples.events;
import static io.github.drsorchestration.jdbc.Samples.execution;
import static io.github.drsorchestration.jdbc.Samples.group;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.failure.AlreadyExistsException;
import io.github.drsorchestration.api.failure.NameTakenException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.ServerClaims;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Commits that break, and commits that took effect and whose answers are lost. */
@ParameterizedClass
@EnumSource
class LostResponseTest {

  private static final int FOR_EVER = 1_000;

  private final FaultyConnections connections = new FaultyConnections();
  private final TestDatabase database;
  private final JdbcStores stores;
  private final JdbcStores others;
  private final ProtectionGroupStore groups;
  private final ExecutionStore executions;
  private final ServerClaims claims;

  LostResponseTest(TestDatabase database) {
    this.database = database;
    JdbcSettings settings = database.empty();
    stores = JdbcStores.open(settings.toBuilder().decoration(connections).build());
    others = JdbcStores.open(settings);
    groups = stores.protectionGroups();
    executions = stores.executions();
    claims = stores.serverClaims();
  }

  @AfterEach
  void close() {
    stores.close();
    others.close();
  }

  @Test
  void a_document_is_created_once_and_its_creator_knows() {
    connections.loseNext(1);

    ProtectionGroup kept = groups.create(group(1));

    assertThat(kept.version()).isEqualTo(1);
    assertThat(groups.listAll()).containsExactly(kept);
  }

  @Test
  void a_document_is_created_by_another_attempt_where_the_commit_broke() {
    connections.breakNext(2);

    assertThat(groups.listAll()).isEmpty();
    assertThat(groups.create(group(1)).version()).isEqualTo(1);
    assertThat(groups.listAll()).hasSize(1);
  }

  @Test
  void a_document_is_replaced_once_although_others_replaced_it_since() {
    ProtectionGroup first = groups.create(group(1));
    connections.loseNext(1);
    connections.meanwhile(
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
  void a_document_is_deleted_once_although_others_created_it_again_since() {
    groups.create(group(1));
    connections.loseNext(1);
    connections.meanwhile(() -> others.protectionGroups().create(group(1)));

    groups.delete("pg-1", 1);

    assertThat(groups.find("pg-1")).isPresent();
  }

  @Test
  void an_execution_is_created_saved_and_deleted_once() {
    connections.loseNext(1);
    Execution first = executions.create(execution("e1"), events("e1", 1, 2));
    connections.loseNext(1);
    Execution second =
        executions.save(
            first, first.toBuilder().status(ExecutionStatus.RUNNING).build(), events("e1", 3, 4));

    assertThat(second.version()).isEqualTo(2);
    assertThat(executions.find("e1")).contains(second);
    assertThat(executions.events("e1", 1, 100)).isEqualTo(events("e1", 1, 4));

    connections.loseNext(1);
    executions.delete("e1", 2);
    assertThat(executions.find("e1")).isEmpty();
    assertThat(executions.unsettled()).isEmpty();
  }

  @Test
  void a_save_that_took_effect_is_not_mistaken_for_a_lost_race_however_often_others_saved_since() {
    Execution first = executions.create(execution("e1"), List.of());
    connections.loseNext(1);
    connections.meanwhile(
        () -> {
          for (int save = 0; save < 20; save++) {
            Execution read = others.executions().find("e1").orElseThrow();
            others.executions().save(read, read, List.of());
          }
        });

    Execution kept = executions.save(first, first, List.of());

    assertThat(kept.version()).isEqualTo(2);
    assertThat(executions.find("e1").orElseThrow().version()).isEqualTo(22);
  }

  @Test
  void a_lost_race_is_not_mistaken_for_a_save_that_took_effect() {
    Execution first = executions.create(execution("e1"), List.of());
    connections.breakNext(1);
    others.executions().save(first, first, List.of());

    assertThatThrownBy(() -> executions.save(first, first, List.of()))
        .isInstanceOf(VersionConflictException.class);
    assertThat(executions.find("e1").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void a_name_that_is_taken_is_refused_and_not_mistaken_for_an_own_write() {
    others.protectionGroups().create(group(1));
    connections.loseNext(1);

    assertThatThrownBy(() -> groups.create(group(2).toBuilder().name("GROUP 1").build()))
        .isInstanceOf(NameTakenException.class);
    assertThat(groups.listAll()).hasSize(1);
  }

  @Test
  void servers_are_claimed_and_released_once() {
    Set<String> servers = Samples.serverIds(0, 50);
    connections.loseNext(1);
    assertThat(claims.claim("e1", servers)).isEmpty();
    assertThat(claims.holders(servers)).hasSize(50).containsValue("e1");

    connections.loseNext(1);
    claims.release("e1", servers);
    assertThat(claims.holders(servers)).isEqualTo(Map.of());
  }

  @Test
  void where_no_commit_ever_gets_through_it_is_certain_that_nothing_was_written() {
    Execution first = executions.create(execution("e1"), List.of());
    connections.breakNext(FOR_EVER);

    assertThatThrownBy(() -> executions.save(first, first, List.of()))
        .isInstanceOf(ServiceUnavailableException.class);
    assertThat(executions.find("e1").orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void where_the_database_is_gone_after_the_commit_the_outcome_is_unknown() {
    Execution first = executions.create(execution("e1"), List.of());
    connections.loseNext(1);
    connections.meanwhile(connections::refuseAll);

    assertThatThrownBy(() -> executions.save(first, first, List.of()))
        .isInstanceOf(OutcomeUnknownException.class);
    assertThat(others.executions().find("e1").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void refused_writes_leave_no_rows_behind() {
    groups.create(group(1));

    for (int attempt = 0; attempt < 5; attempt++) {
      assertThatThrownBy(() -> groups.create(group(1))).isInstanceOf(AlreadyExistsException.class);
      assertThatThrownBy(() -> groups.delete("pg-1", 7))
          .isInstanceOf(VersionConflictException.class);
    }

    assertThat(database.query("SELECT id FROM write_slot")).hasSize(1);
  }
}

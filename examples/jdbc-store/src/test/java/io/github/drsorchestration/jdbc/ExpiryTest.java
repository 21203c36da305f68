package io.github.drsorchestration.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What disappears, and when. */
@ParameterizedClass
@EnumSource
class ExpiryTest {

  private static final Instant END = Samples.START.plus(Duration.ofHours(2));

  private final VirtualTime time = VirtualTime.startingAt(END);
  private final TestDatabase database;
  private final JdbcStores stores;
  private final ExecutionStore executions;

  ExpiryTest(TestDatabase database) {
    this.database = database;
    stores = JdbcStores.open(database.empty().toBuilder().time(time).build());
    executions = stores.executions();
  }

  @AfterEach
  void close() {
    stores.close();
  }

  @Test
  void a_settled_execution_goes_90_days_after_its_end_with_its_events() {
    end("e1", true);
    time.advance(Duration.ofDays(90).minusSeconds(1));

    assertThat(stores.expire()).isZero();
    assertThat(executions.find("e1")).isPresent();

    time.advance(Duration.ofSeconds(1));
    assertThat(stores.expire()).isEqualTo(1);
    assertThat(executions.find("e1")).isEmpty();
    assertThat(executions.list(ExecutionQuery.ALL, PageRequest.FIRST).items()).isEmpty();
    assertThat(database.query("SELECT body FROM execution_event")).isEmpty();
  }

  @Test
  void an_execution_that_is_not_settled_stays() {
    end("e1", false);
    time.advance(Duration.ofDays(1_000));

    assertThat(stores.expire()).isZero();
    assertThat(executions.unsettled()).containsExactly("e1");
  }

  @Test
  void an_execution_that_was_reopened_stays() {
    Execution settled = end("e1", true);
    executions.save(
        settled,
        settled.toBuilder()
            .status(ExecutionStatus.RUNNING)
            .endedAt(Optional.empty())
            .settled(false)
            .build(),
        List.of());
    time.advance(Duration.ofDays(1_000));

    assertThat(stores.expire()).isZero();
    assertThat(executions.events("e1", 1, 100)).hasSize(5);
  }

  @Test
  void hundreds_go_at_once() {
    for (int number = 0; number < 230; number++) {
      Execution ended = ended(Samples.execution("e" + number), true);
      executions.create(ended, Samples.events("e" + number, 1, 1));
    }
    time.advance(Duration.ofDays(91));

    assertThat(stores.expire()).isEqualTo(230);
    assertThat(database.query("SELECT body FROM execution_event")).isEmpty();
  }

  @Test
  void nobody_has_to_ask_for_it_because_a_new_execution_does() {
    end("e1", true);
    time.advance(Duration.ofDays(91));

    executions.create(Samples.execution("e2"), List.of());

    assertThat(executions.list(ExecutionQuery.ALL, PageRequest.FIRST).items())
        .extracting(it -> it.executionId())
        .containsExactly("e2");
  }

  @Test
  void entries_of_the_audit_log_go_later() {
    stores.auditLog().record(entry("early"));
    time.advance(Duration.ofDays(300));
    stores.auditLog().record(entry("late"));
    assertThat(stores.auditLog().newest(PageRequest.FIRST).items()).hasSize(2);
    time.advance(Duration.ofDays(101));

    stores.expire();

    assertThat(stores.auditLog().newest(PageRequest.FIRST).items())
        .extracting(AuditEntry::requestId)
        .containsExactly("late");
  }

  private Execution end(String id, boolean settled) {
    Execution first = executions.create(Samples.execution(id), Samples.events(id, 1, 2));
    return executions.save(first, ended(first, settled), Samples.events(id, 3, 5));
  }

  private static Execution ended(Execution execution, boolean settled) {
    return execution.toBuilder()
        .status(ExecutionStatus.PARTIAL)
        .endedAt(END)
        .settled(settled)
        .build();
  }

  private AuditEntry entry(String requestId) {
    return new AuditEntry(
        time.now(),
        requestId,
        "startExecution",
        Actor.of("ann"),
        EntryPoint.REST,
        Optional.of("planId=plan-1"),
        true,
        AuditEntry.OK,
        Duration.ofMillis(3));
  }
}

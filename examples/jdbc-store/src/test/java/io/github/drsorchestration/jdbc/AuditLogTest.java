package io.github.drsorchestration.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.jdbc.audit.JdbcAuditLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who used which operation, from the newest entry on. */
@ParameterizedClass
@EnumSource
class AuditLogTest {

  private final TestDatabase database;
  private final JdbcStores stores;
  private final JdbcAuditLog log;

  AuditLogTest(TestDatabase database) {
    this.database = database;
    stores = JdbcStores.open(database.empty());
    log = stores.auditLog();
  }

  @AfterEach
  void close() {
    stores.close();
  }

  @Test
  void an_entry_comes_back_as_it_was() {
    log.record(entry(1));

    assertThat(log.newest(PageRequest.FIRST).items()).containsExactly(entry(1));
    assertThat(database.query("SELECT actor FROM audit_entry")).containsExactly("ann");
  }

  @Test
  void pages_go_back_in_time_and_new_entries_shift_none_of_them() {
    IntStream.rangeClosed(1, 5).mapToObj(AuditLogTest::entry).forEach(log::record);

    List<String> seen = new ArrayList<>();
    Optional<PageRequest> next = Optional.of(new PageRequest(2, Optional.empty()));
    while (next.isPresent()) {
      PageRequest request = next.get();
      Page<AuditEntry> page = log.newest(request);
      page.items().forEach(it -> seen.add(it.requestId()));
      log.record(entry(9));
      next = page.nextToken().map(request::after);
    }

    assertThat(seen).containsExactly("r5", "r4", "r3", "r2", "r1");
  }

  @Test
  void callers_at_one_moment_each_have_their_entry() {
    IntStream.rangeClosed(1, 100).parallel().mapToObj(AuditLogTest::entry).forEach(log::record);

    assertThat(log.newest(new PageRequest(1_000, Optional.empty())).items())
        .extracting(AuditEntry::requestId)
        .doesNotHaveDuplicates()
        .hasSize(100);
  }

  private static AuditEntry entry(int number) {
    return new AuditEntry(
        Samples.START.plusSeconds(number),
        "r" + number,
        "startExecution",
        Actor.of("ann"),
        EntryPoint.REST,
        Optional.of("planId=plan-1"),
        number % 2 == 1,
        AuditEntry.OK,
        Duration.ofMillis(3));
  }
}

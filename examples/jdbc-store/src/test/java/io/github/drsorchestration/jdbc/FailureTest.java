package io.github.drsorchestration.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NameTakenException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.store.ExecutionQuery;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.jdbc.postgres.Postgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the databases' errors. */
class FailureTest {

  private static final Duration SOON = Duration.ofMillis(300);

  @TempDir private Path folder;

  @Test
  void a_server_that_cannot_be_reached_is_unavailable() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    JdbcSettings nowhere =
        JdbcSettings.postgres("jdbc:postgresql://127.0.0.1:" + port + "/drs", "drs", "secret")
            .toBuilder()
            .connectionTimeout(SOON)
            .build();

    assertThatThrownBy(() -> JdbcStores.open(nowhere))
        .isInstanceOf(ServiceUnavailableException.class)
        .hasMessageContaining("Connection to 127.0.0.1:" + port + " refused");
    assertThat(nowhere.toString()).doesNotContain("secret");
  }

  @Test
  void a_user_who_is_not_known_is_denied_and_not_taken_for_a_server_that_is_down() {
    JdbcSettings nobody =
        JdbcSettings.builder()
            .url(Postgres.shared().url())
            .user("nobody")
            .connectionTimeout(SOON)
            .build();

    assertThatThrownBy(() -> JdbcStores.open(nobody))
        .isInstanceOfSatisfying(
            AccessDeniedException.class,
            denied ->
                assertThat(denied.reason()).isEqualTo(AccessDeniedException.Reason.CREDENTIALS));
  }

  @Test
  void a_missing_permission_is_denied_and_reading_goes_on() {
    JdbcSettings settings = TestDatabase.POSTGRESQL.empty();
    TestDatabase.POSTGRESQL.run("DROP ROLE IF EXISTS guest");
    TestDatabase.POSTGRESQL.run("CREATE ROLE guest LOGIN IN ROLE pg_read_all_data");
    try (JdbcStores guest = JdbcStores.open(settings.toBuilder().user("guest").build())) {
      assertThat(guest.executions().list(ExecutionQuery.ALL, PageRequest.FIRST).items()).isEmpty();
      assertThatThrownBy(() -> guest.recoveryPlans().create(Samples.plan()))
          .isInstanceOf(AccessDeniedException.class)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void connections_that_the_server_ended_are_replaced() {
    try (JdbcStores stores = JdbcStores.open(TestDatabase.POSTGRESQL.empty())) {
      stores.recoveryPlans().create(Samples.plan());
      TestDatabase.POSTGRESQL.run(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE application_name = 'drs-orchestration'");

      assertThat(stores.recoveryPlans().replace(stores.recoveryPlans().listAll().get(0)).version())
          .isEqualTo(2);
    }
  }

  @Test
  void tables_that_do_not_exist_say_what_to_do() {
    JdbcSettings empty =
        JdbcSettings.sqlite(folder.resolve("empty.db")).toBuilder().migrate(false).build();

    try (JdbcStores stores = JdbcStores.open(empty)) {
      assertThatThrownBy(() -> stores.executions().unsettled())
          .isInstanceOf(CallRejectedException.class)
          .hasMessageContaining("let the schema be migrated");
    }
  }

  @Test
  void a_file_that_is_no_database_is_rejected() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "no database\n".repeat(1_000));

    JdbcSettings settings = JdbcSettings.sqlite(file).toBuilder().connectionTimeout(SOON).build();

    assertThatThrownBy(() -> JdbcStores.open(settings)).isInstanceOf(CallRejectedException.class);
    assertThat(file).content().startsWith("no database");
  }

  @Test
  void a_full_disk_is_unavailable_and_takes_nothing() {
    JdbcSettings settings =
        JdbcSettings.sqlite(folder.resolve("full.db")).toBuilder()
            .decoration(FailureTest::withoutSpace)
            .build();
    try (JdbcStores stores = JdbcStores.open(settings)) {
      assertThatThrownBy(
              () ->
                  stores
                      .executions()
                      .create(
                          Samples.withWaves(Samples.execution("e1"), 10, 100),
                          Samples.events("e1", 1, 3)))
          .isInstanceOf(ServiceUnavailableException.class)
          .hasMessageContaining("full");

      assertThat(stores.executions().unsettled()).isEmpty();
      assertThat(stores.executions().events("e1", 1, 10)).isEmpty();
    }
  }

  @Test
  void a_file_that_another_process_keeps_writing_is_unavailable_and_can_be_read() throws Exception {
    JdbcSettings settings =
        JdbcSettings.sqlite(folder.resolve("busy.db")).toBuilder().connectionTimeout(SOON).build();
    try (JdbcStores stores = JdbcStores.open(settings);
        Connection other = DriverManager.getConnection(settings.url());
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      assertThatThrownBy(() -> stores.recoveryPlans().create(Samples.plan()))
          .isInstanceOf(ServiceUnavailableException.class);
      assertThat(stores.recoveryPlans().find("plan-1")).isEmpty();
      statement.execute("ROLLBACK");
      assertThat(stores.recoveryPlans().create(Samples.plan()).version()).isEqualTo(1);
    }
  }

  @Test
  void a_write_after_one_that_found_the_file_busy_is_a_transaction_again() throws Exception {
    JdbcSettings settings =
        JdbcSettings.sqlite(folder.resolve("busy.db")).toBuilder().connectionTimeout(SOON).build();
    try (JdbcStores stores = JdbcStores.open(settings);
        Connection other = DriverManager.getConnection(settings.url());
        Statement statement = other.createStatement()) {
      stores.recoveryPlans().create(Samples.plan());
      statement.execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> stores.recoveryPlans().create(Samples.plan()))
          .isInstanceOf(ServiceUnavailableException.class);
      statement.execute("ROLLBACK");

      RecoveryPlan sameName = Samples.plan().toBuilder().planId("plan-2").build();
      assertThatThrownBy(() -> stores.recoveryPlans().create(sameName))
          .isInstanceOf(NameTakenException.class);

      assertThat(stores.recoveryPlans().find("plan-2")).isEmpty();
    }
  }

  @Test
  void settings_name_what_is_wrong_with_them() {
    assertThatThrownBy(() -> JdbcSettings.builder().url("jdbc:h2:./state").build())
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("url");
    assertThatThrownBy(() -> JdbcSettings.builder().url("jdbc:sqlite::memory:").build())
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void a_token_that_no_page_ended_with_is_refused() {
    try (JdbcStores stores = JdbcStores.open(TestDatabase.SQLITE.empty())) {
      for (String token : List.of("junk", "/", "2026-01-01/e1")) {
        PageRequest request = new PageRequest(10, Optional.of(token));
        assertThatThrownBy(() -> stores.executions().list(ExecutionQuery.ALL, request))
            .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> stores.auditLog().newest(request))
            .isInstanceOf(InvalidValueException.class);
      }
    }
  }

  /** Connections to a database that may not grow any more. */
  private static DataSource withoutSpace(DataSource real) {
    return new DecoratedConnections(
        real,
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = 60");
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}

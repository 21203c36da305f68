package io.github.drsorchestration.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.jdbc.postgres.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the tables come about. */
class SchemaTest {

  private static final int PROCESSES = 4;

  @TempDir private Path folder;

  @BeforeEach
  void dropTheOldOne() throws SQLException {
    run(administrator(), "DROP DATABASE IF EXISTS fresh");
    run(administrator(), "CREATE DATABASE fresh");
  }

  @ParameterizedTest
  @EnumSource
  void processes_that_begin_at_one_moment_create_the_tables_once(TestDatabase database) {
    JdbcSettings settings = fresh(database);
    ExecutorService threads = Executors.newFixedThreadPool(PROCESSES);
    List<CompletableFuture<JdbcStores>> opened = new ArrayList<>();
    for (int process = 0; process < PROCESSES; process++) {
      opened.add(CompletableFuture.supplyAsync(() -> JdbcStores.open(settings), threads));
    }

    List<JdbcStores> all = opened.stream().map(CompletableFuture::join).toList();

    all.get(0).recoveryPlans().create(Samples.plan());
    assertThat(all).allSatisfy(it -> assertThat(it.recoveryPlans().listAll()).hasSize(1));
    all.forEach(JdbcStores::close);
    threads.shutdown();
  }

  @ParameterizedTest
  @EnumSource
  void tables_of_the_embedding_service_stay_beside_them(TestDatabase database) throws SQLException {
    JdbcSettings settings = fresh(database);
    run(settings, "CREATE TABLE theirs (id BIGINT)");

    try (JdbcStores stores = JdbcStores.open(settings)) {
      assertThat(stores.recoveryPlans().listAll()).isEmpty();
      run(settings, "INSERT INTO theirs VALUES (1)");
    }
    JdbcStores.open(settings).close();
  }

  @ParameterizedTest
  @EnumSource
  void what_was_written_is_there_when_it_is_opened_again(TestDatabase database) {
    JdbcSettings settings = fresh(database);
    try (JdbcStores stores = JdbcStores.open(settings)) {
      stores.executions().create(Samples.execution("e1"), Samples.events("e1", 1, 2));
    }

    try (JdbcStores again = JdbcStores.open(settings)) {
      assertThat(again.executions().unsettled()).containsExactly("e1");
      assertThat(again.executions().events("e1", 1, 10)).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tables_of_a_newer_version_are_refused(TestDatabase database) throws SQLException {
    JdbcSettings settings = fresh(database);
    JdbcStores.open(settings).close();
    run(
        settings,
        "INSERT INTO schema_history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success)"
            + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'later', 1, "
            + (database == TestDatabase.SQLITE ? "1)" : "TRUE)"));

    assertThatThrownBy(() -> JdbcStores.open(settings))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("newer version");
  }

  private JdbcSettings fresh(TestDatabase database) {
    return database == TestDatabase.SQLITE
        ? JdbcSettings.sqlite(folder.resolve("fresh.db"))
        : administrator().toBuilder()
            .url(Postgres.shared().url().replaceAll("/postgres.*$", "/fresh"))
            .build();
  }

  private static JdbcSettings administrator() {
    return JdbcSettings.postgres(Postgres.shared().url(), Postgres.shared().user(), "");
  }

  private static void run(JdbcSettings settings, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(settings.url(), settings.user().orElse(""), "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

package io.github.drsorchestration.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores on the connections of the service that embeds them. */
class GivenConnectionsTest {

  private static final int WRITERS = 8;

  @TempDir private Path folder;

  @Test
  void writers_on_one_pool_of_sqlite_take_turns_and_the_pool_stays_open() throws Exception {
    JdbcSettings settings = JdbcSettings.sqlite(folder.resolve("state.db"));
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try (HikariDataSource pool = pool(settings)) {
      try (JdbcStores stores = JdbcStores.open(pool, settings)) {
        List<CompletableFuture<?>> writes =
            IntStream.range(0, 20 * WRITERS)
                .<CompletableFuture<?>>mapToObj(
                    it ->
                        CompletableFuture.runAsync(
                            () ->
                                stores.executions().create(Samples.execution("e" + it), List.of()),
                            threads))
                .toList();
        writes.forEach(CompletableFuture::join);
      }

      assertThat(pool.isClosed()).isFalse();
      try (JdbcStores again = JdbcStores.open(pool, settings)) {
        assertThat(again.executions().unsettled()).hasSize(20 * WRITERS);
      }
    } finally {
      threads.shutdown();
    }
  }

  private static HikariDataSource pool(JdbcSettings settings) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(settings.url());
    pool.setMaximumPoolSize(4);
    pool.addDataSourceProperty("journal_mode", "WAL");
    pool.addDataSourceProperty("synchronous", "FULL");
    pool.addDataSourceProperty("busy_timeout", "5000");
    pool.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    return pool;
  }
}

package io.github.drsorchestration.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.drsorchestration.jdbc.database.Dialect;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The connections of one store.
 *
 * @param writer those that write
 * @param reader those that read
 * @param single one that migrates, outside of the pools
 */
record Connections(DataSource writer, DataSource reader, DataSource single, Runnable closing)
    implements AutoCloseable {

  /** A connection that is silent for this long is dead. */
  private static final int SOCKET_SECONDS = 30;

  private static final int CONNECT_SECONDS = 5;

  static Connections of(JdbcSettings settings) {
    return Dialect.of(settings.url()) == Dialect.SQLITE ? sqlite(settings) : postgres(settings);
  }

  /** A pool of the embedding service, which closes it itself. */
  static Connections given(DataSource pool, JdbcSettings settings) {
    DataSource decorated = settings.decoration().apply(pool);
    return new Connections(decorated, decorated, pool, () -> {});
  }

  private static Connections sqlite(JdbcSettings settings) {
    int wait = Math.toIntExact(settings.connectionTimeout().toMillis());
    SQLiteConfig writing = new SQLiteConfig();
    writing.setJournalMode(JournalMode.WAL);
    writing.setSynchronous(SynchronousMode.FULL);
    writing.setBusyTimeout(wait);
    writing.setTransactionMode(TransactionMode.IMMEDIATE);
    SQLiteConfig reading = new SQLiteConfig();
    reading.setReadOnly(true);
    reading.setBusyTimeout(wait);
    DataSource single = sqlite(settings, writing);
    HikariDataSource writer = pool("drs-writer", single, 1, false, settings);
    HikariDataSource reader =
        pool("drs-reader", sqlite(settings, reading), settings.maxConnections(), true, settings);
    return new Connections(
        settings.decoration().apply(writer),
        settings.decoration().apply(reader),
        single,
        () -> {
          reader.close();
          writer.close();
        });
  }

  private static SQLiteDataSource sqlite(JdbcSettings settings, SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(settings.url());
    return source;
  }

  private static Connections postgres(JdbcSettings settings) {
    PGSimpleDataSource single = new PGSimpleDataSource();
    single.setUrl(settings.url());
    settings.user().ifPresent(single::setUser);
    settings.password().ifPresent(single::setPassword);
    single.setConnectTimeout(CONNECT_SECONDS);
    single.setSocketTimeout(SOCKET_SECONDS);
    single.setTcpKeepAlive(true);
    single.setApplicationName("drs-orchestration");
    // Locks of a process that is cut off are released for the others.
    single.setOptions("-c lock_timeout=10s -c idle_in_transaction_session_timeout=30s");
    HikariDataSource pool = pool("drs", single, settings.maxConnections(), false, settings);
    DataSource decorated = settings.decoration().apply(pool);
    return new Connections(decorated, decorated, single, pool::close);
  }

  private static HikariDataSource pool(
      String name, DataSource source, int size, boolean readOnly, JdbcSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(readOnly ? 0 : 1); // SQLite's file may not exist yet
    config.setReadOnly(readOnly);
    config.setConnectionTimeout(settings.connectionTimeout().toMillis());
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  @Override
  public void close() {
    closing.run();
  }
}

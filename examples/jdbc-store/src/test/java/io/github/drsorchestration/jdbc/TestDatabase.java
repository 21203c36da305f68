package io.github.drsorchestration.jdbc;

import io.github.drsorchestration.jdbc.postgres.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** A database that all tests of this JVM share, one after the other. */
public enum TestDatabase {
  SQLITE {
    @Override
    JdbcSettings create() {
      return JdbcSettings.sqlite(folder().resolve("state.db"));
    }
  },

  POSTGRESQL {
    @Override
    JdbcSettings create() {
      Postgres server = Postgres.shared();
      return JdbcSettings.builder().url(server.url()).user(server.user()).build();
    }
  };

  private static final List<String> TABLES =
      List.of("document", "holding", "execution", "execution_event", "audit_entry", "write_slot");

  abstract JdbcSettings create();

  /** How to reach it; its tables exist, and are empty. */
  public JdbcSettings empty() {
    TABLES.forEach(table -> run("DELETE FROM " + table));
    return settings();
  }

  private JdbcSettings settings() {
    return Prepared.SETTINGS.computeIfAbsent(
        this,
        database -> {
          JdbcSettings created = database.create();
          JdbcStores.open(created).close();
          return created.toBuilder().migrate(false).build();
        });
  }

  /** Runs a statement on a connection of its own. */
  public void run(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of what a query finds. */
  public List<String> query(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (result.next()) {
        found.add(result.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    settings().user().ifPresent(user -> properties.setProperty("user", user));
    return DriverManager.getConnection(settings().url(), properties);
  }

  static Path folder() {
    try {
      Path folder = Files.createTempDirectory("drs-jdbc");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Prepared {
    static final Map<TestDatabase, JdbcSettings> SETTINGS = new ConcurrentHashMap<>();
  }
}

package io.github.drsorchestration.jdbc.database;

import io.github.drsorchestration.api.failure.CallRejectedException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables to the newest form; the scripts are in {@code schema}. */
public final class Schema {

  /** Two processes may begin at one moment, and SQLite lets only one of them win. */
  private static final int MAX_ATTEMPTS = 5;

  private Schema() {}

  /**
   * Runs the scripts that have not been run there.
   *
   * @throws CallRejectedException if it cannot be done, as where a newer version of this library
   *     has been at work
   */
  public static void migrate(DataSource database, Dialect dialect) {
    Flyway flyway =
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(database)
            .locations("classpath:io/github/drsorchestration/jdbc/schema")
            .placeholders(dialect.placeholders())
            .table("schema_history")
            .ignoreMigrationPatterns(new String[0])
            // The service that embeds this may have tables of its own there.
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .load();
    for (int attempt = 1; true; attempt++) {
      try {
        flyway.migrate();
        return;
      } catch (FlywayException e) {
        if (attempt == MAX_ATTEMPTS) {
          throw new CallRejectedException(
              "migrate",
              "the tables cannot be used; if a newer version of the library made them, use it",
              e);
        }
      }
    }
  }
}

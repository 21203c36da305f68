package io.github.drsorchestration.jdbc.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** Runs the PostgreSQL that a Maven artifact carries. */
final class PackagedPostgres {

  private PackagedPostgres() {}

  static Postgres start() throws IOException {
    EmbeddedPostgres server = EmbeddedPostgres.builder().start();
    return new Postgres(server.getJdbcUrl("postgres", "postgres"), Postgres.USER);
  }
}

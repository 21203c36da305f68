package io.github.drsorchestration.server.state;

import io.github.drsorchestration.api.access.AuditLog;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.jdbc.JdbcSettings;
import io.github.drsorchestration.jdbc.JdbcStores;
import io.github.drsorchestration.server.audit.AuditTrail;
import java.nio.file.Path;
import java.util.Optional;

/** State in SQLite, for one machine, or in PostgreSQL, for any number of processes. */
public final class JdbcState implements State {

  private final JdbcStores stores;
  private final String description;

  private JdbcState(JdbcStores stores, String description) {
    this.stores = stores;
    this.description = description;
  }

  /** In a file of its own. */
  public static JdbcState sqlite(Path file) {
    return new JdbcState(JdbcStores.open(JdbcSettings.sqlite(file)), "SQLite in " + file);
  }

  /** In a database that the login owns. */
  public static JdbcState postgres(PostgresLogin login) {
    JdbcSettings settings = JdbcSettings.postgres(login.jdbcUrl(), login.user(), login.password());
    return new JdbcState(JdbcStores.open(settings), "PostgreSQL at " + login.address());
  }

  @Override
  public Ports.Builder into(Ports.Builder ports) {
    return stores.addTo(ports);
  }

  @Override
  public Optional<AuditLog> auditLog() {
    return Optional.of(stores.auditLog());
  }

  @Override
  public Optional<AuditTrail> auditTrail() {
    return Optional.of(stores.auditLog()::newest);
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public void close() {
    stores.close();
  }
}

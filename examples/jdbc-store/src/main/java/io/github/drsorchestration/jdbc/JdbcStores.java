package io.github.drsorchestration.jdbc;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ProtectionGroupStore;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.RecoveryPlanStore;
import io.github.drsorchestration.api.port.store.ServerClaims;
import io.github.drsorchestration.api.port.store.TargetAccountStore;
import io.github.drsorchestration.jdbc.audit.JdbcAuditLog;
import io.github.drsorchestration.jdbc.claim.JdbcServerClaims;
import io.github.drsorchestration.jdbc.database.Database;
import io.github.drsorchestration.jdbc.database.Dialect;
import io.github.drsorchestration.jdbc.database.Schema;
import io.github.drsorchestration.jdbc.document.JdbcProtectionGroupStore;
import io.github.drsorchestration.jdbc.document.JdbcRecordStore;
import io.github.drsorchestration.jdbc.document.JdbcRecoveryPlanStore;
import io.github.drsorchestration.jdbc.document.JdbcTargetAccountStore;
import io.github.drsorchestration.jdbc.execution.Expiry;
import io.github.drsorchestration.jdbc.execution.JdbcExecutionStore;
import java.nio.file.Path;
import javax.sql.DataSource;

/**
 * The state of the orchestrator in a relational database. Any number of processes may use the same
 * one.
 *
 * <pre>{@code
 * try (JdbcStores stores = JdbcStores.sqlite(Path.of("state.db"))) {
 *   Ports ports =
 *       stores.addTo(Ports.builder()).recoveryService(recoveryService).build();
 *   DrsOrchestrator orchestrator = DrsOrchestrator.builder().ports(ports).build();
 *   orchestrator.resumeUnsettled();
 * }
 * }</pre>
 *
 * <p>What a store has acknowledged is on disk. The stores repeat a call for about two seconds where
 * it certainly changed nothing, and find out what became of a write whose answer was lost. Then
 * they throw {@link io.github.drsorchestration.api.failure.ServiceUnavailableException} where
 * nothing was changed, and {@link io.github.drsorchestration.api.failure.OutcomeUnknownException}
 * where that cannot be found out.
 */
public final class JdbcStores implements AutoCloseable {

  private final Connections connections;
  private final JdbcSettings settings;
  private final Database database;
  private final Expiry expiry;
  private final ExecutionStore executions;
  private final ProtectionGroupStore protectionGroups;
  private final RecoveryPlanStore recoveryPlans;
  private final TargetAccountStore targetAccounts;
  private final RecordStore records;
  private final ServerClaims serverClaims;
  private final JdbcAuditLog auditLog;

  private JdbcStores(Connections connections, JdbcSettings settings) {
    this.connections = connections;
    this.settings = settings;
    database =
        new Database(
            Dialect.of(settings.url()),
            connections.writer(),
            connections.reader(),
            settings.writerIds(),
            settings.time());
    expiry = new Expiry(database, settings.time(), settings.historyRetention());
    Runnable housekeeping = new Housekeeping(settings.time(), this::expire);
    executions = new JdbcExecutionStore(database, expiry, housekeeping);
    protectionGroups = new JdbcProtectionGroupStore(database);
    recoveryPlans = new JdbcRecoveryPlanStore(database);
    targetAccounts = new JdbcTargetAccountStore(database);
    records = new JdbcRecordStore(database);
    serverClaims = new JdbcServerClaims(database);
    auditLog = new JdbcAuditLog(database, housekeeping);
  }

  /** Stores in this file, which is created where there is none. */
  public static JdbcStores sqlite(Path file) {
    return open(JdbcSettings.sqlite(file));
  }

  public static JdbcStores postgres(String url, String user, String password) {
    return open(JdbcSettings.postgres(url, user, password));
  }

  /** Stores in PostgreSQL, on the connections of the embedding service, which it closes itself. */
  public static JdbcStores postgres(DataSource pool) {
    return open(pool, JdbcSettings.builder().url(Dialect.POSTGRESQL.prefix()).build());
  }

  /**
   * Stores on the connections of the embedding service, which it closes itself. Of the URL only the
   * kind of database counts, and the settings of connections count for nothing. Connections to
   * SQLite must begin their transactions as {@code IMMEDIATE}.
   */
  public static JdbcStores open(DataSource pool, JdbcSettings settings) {
    return open(Connections.given(pool, settings), settings);
  }

  public static JdbcStores open(JdbcSettings settings) {
    return open(Connections.of(settings), settings);
  }

  private static JdbcStores open(Connections connections, JdbcSettings settings) {
    JdbcStores stores = new JdbcStores(connections, settings);
    try {
      stores.checkReachable();
      if (settings.migrate()) {
        Schema.migrate(connections.single(), Dialect.of(settings.url()));
      }
      return stores;
    } catch (RuntimeException e) {
      stores.close();
      throw e;
    }
  }

  /** Hands the stores to an orchestrator. */
  public Ports.Builder addTo(Ports.Builder ports) {
    ports
        .executionStore(executions)
        .protectionGroupStore(protectionGroups)
        .recoveryPlanStore(recoveryPlans)
        .targetAccountStore(targetAccounts)
        .recordStore(records)
        .serverClaims(serverClaims);
    return ports;
  }

  /**
   * Asks the database for an answer.
   *
   * @throws io.github.drsorchestration.api.failure.ServiceException if none comes, which says why
   */
  public void checkReachable() {
    database.reach();
  }

  /**
   * Forgets the executions and the entries of the audit log whose time is over. Writes do this now
   * and then, so that nobody has to.
   *
   * @return how many executions that were
   */
  public int expire() {
    database.tidy();
    auditLog.forgetBefore(settings.time().now().minus(settings.auditRetention()));
    return expiry.run();
  }

  public ExecutionStore executions() {
    return executions;
  }

  public ProtectionGroupStore protectionGroups() {
    return protectionGroups;
  }

  public RecoveryPlanStore recoveryPlans() {
    return recoveryPlans;
  }

  public TargetAccountStore targetAccounts() {
    return targetAccounts;
  }

  /** Everything that has no store of its own. */
  public RecordStore records() {
    return records;
  }

  public ServerClaims serverClaims() {
    return serverClaims;
  }

  public JdbcAuditLog auditLog() {
    return auditLog;
  }

  /** Closes the connections; what was acknowledged stays. */
  @Override
  public void close() {
    connections.close();
  }
}

package io.github.drsorchestration.jdbc.database;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.AccessDeniedException.Reason;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What an error of a database means, when it came before the commit: nothing was changed in any
 * case. The details that PostgreSQL adds on further lines may hold data, and are left out.
 */
final class SqlErrors {

  /** Busy, out of space or out of reach; it may pass. */
  private static final Set<SQLiteErrorCode> PASSING =
      Set.of(
          SQLiteErrorCode.SQLITE_BUSY,
          SQLiteErrorCode.SQLITE_LOCKED,
          SQLiteErrorCode.SQLITE_CANTOPEN,
          SQLiteErrorCode.SQLITE_FULL,
          SQLiteErrorCode.SQLITE_INTERRUPT,
          SQLiteErrorCode.SQLITE_IOERR,
          SQLiteErrorCode.SQLITE_NOMEM,
          SQLiteErrorCode.SQLITE_PROTOCOL);

  private static final Set<SQLiteErrorCode> DENIED =
      Set.of(
          SQLiteErrorCode.SQLITE_AUTH,
          SQLiteErrorCode.SQLITE_PERM,
          SQLiteErrorCode.SQLITE_READONLY);

  /** Connection, rolled back, lack of resources, shut down, and damage of the machine. */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

  private static final String READ_ONLY = "25006";
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String UNDEFINED_TABLE = "42P01";
  private static final String MIGRATE = "; let the schema be migrated (JdbcSettings.migrate)";

  private SqlErrors() {}

  /** The innermost error says most; around it, a pool says that it has no connection. */
  static ServiceException translate(String operation, SQLException e) {
    SQLException innermost = e;
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof SQLException inner) {
        innermost = inner;
      }
    }
    if (innermost instanceof SQLiteException sqlite) {
      return ofSqlite(operation, sqlite);
    }
    @Nullable String state = innermost.getSQLState();
    return state == null
        ? new ServiceUnavailableException(operation, said("the database", innermost), e)
        : ofState(operation, state, innermost);
  }

  private static ServiceException ofSqlite(String operation, SQLiteException e) {
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xff);
    String message = said("SQLite", e);
    if (PASSING.contains(code)) {
      return new ServiceUnavailableException(operation, message, e);
    }
    if (DENIED.contains(code)) {
      return new AccessDeniedException(operation, message, e);
    }
    return new CallRejectedException(
        operation, message.contains("no such table") ? message + MIGRATE : message, e);
  }

  private static ServiceException ofState(String operation, String state, SQLException e) {
    String message = said("PostgreSQL (" + state + ")", e);
    if (state.startsWith("28")) {
      return new AccessDeniedException(operation, message, Reason.CREDENTIALS, null, e);
    }
    if (state.equals(INSUFFICIENT_PRIVILEGE)) {
      return new AccessDeniedException(operation, message, e);
    }
    if (state.equals(UNDEFINED_TABLE)) {
      return new CallRejectedException(operation, message + MIGRATE, e);
    }
    boolean passing =
        PASSING_CLASSES.contains(state.substring(0, 2))
            || state.equals(LOCK_NOT_AVAILABLE)
            || state.equals(READ_ONLY)
            || e instanceof SQLTransientException;
    return passing
        ? new ServiceUnavailableException(operation, message, e)
        : new CallRejectedException(operation, message, e);
  }

  private static String said(String who, SQLException e) {
    @Nullable String message = e.getMessage();
    return who + ": " + (message == null ? e.getClass() : message.lines().findFirst().orElse(""));
  }
}

package io.github.drsorchestration.jdbc;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.api.time.RandomIds;
import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.jdbc.database.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.immutables.value.Value;

/** Which database, and how it is used. */
@Value.Immutable
public interface JdbcSettings {

  /** Such as {@code jdbc:sqlite:state.db} or {@code jdbc:postgresql://127.0.0.1/drs}. */
  String url();

  Optional<String> user();

  @Value.Redacted
  Optional<String> password();

  /** The most connections to PostgreSQL, or the most that read SQLite, which has one writer. */
  @Value.Default
  default int maxConnections() {
    return 8;
  }

  /** How long a call waits for a free connection, or for another process that writes SQLite. */
  @Value.Default
  default Duration connectionTimeout() {
    return Duration.ofSeconds(5);
  }

  /** Whether the tables are created, and brought to the newest form, when the stores are opened. */
  @Value.Default
  default boolean migrate() {
    return true;
  }

  /** How long an execution is kept after its end, once it is settled. */
  @Value.Default
  default Duration historyRetention() {
    return Duration.ofDays(90);
  }

  /** How long an entry of the audit log is kept. */
  @Value.Default
  default Duration auditRetention() {
    return Duration.ofDays(400);
  }

  /** The time by which history expires: that of the orchestrator. */
  @Value.Default
  default Time time() {
    return SystemTime.shared();
  }

  /** By which writers recognise their own writes; unique among all writers. */
  @Value.Default
  default Ids writerIds() {
    return new RandomIds();
  }

  /** Wraps each source of connections, as to observe the statements. */
  @Value.Default
  default UnaryOperator<DataSource> decoration() {
    return UnaryOperator.identity();
  }

  @Value.Check
  default void check() {
    Dialect.of(url());
    if (maxConnections() < 1) {
      throw new InvalidValueException("maxConnections", "must be at least 1");
    }
    if (url().startsWith(Dialect.SQLITE.prefix() + ":")) {
      throw new InvalidValueException(
          "url", "must name a file; each connection has its own memory");
    }
  }

  static JdbcSettings sqlite(Path file) {
    return builder().url(Dialect.SQLITE.prefix() + file.toAbsolutePath()).build();
  }

  static JdbcSettings postgres(String url, String user, String password) {
    return builder().url(url).user(user).password(password).build();
  }

  static Builder builder() {
    return new Builder();
  }

  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds one. */
  final class Builder extends ImmutableJdbcSettings.Builder {
    Builder() {}
  }
}

package io.github.drsorchestration.api.access;

/** Keeps the record of who used which operation. */
@FunctionalInterface
public interface AuditLog {

  /**
   * Puts an entry on record. It is called after the operation, which a failure of the log does not
   * undo; an implementation that cannot write says so by an exception, which is logged.
   */
  void record(AuditEntry entry);

  /** Puts entries on record in both, the other one even where this one fails. */
  default AuditLog and(AuditLog other) {
    return entry -> {
      try {
        record(entry);
      } finally {
        other.record(entry);
      }
    };
  }
}

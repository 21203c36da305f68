package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.access.AuditLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the audit log for as long as it lives. */
public final class InMemoryAuditLog implements AuditLog {

  private final List<AuditEntry> entries;

  public InMemoryAuditLog() {
    this.entries = new CopyOnWriteArrayList<>();
  }

  @Override
  public void record(AuditEntry entry) {
    entries.add(entry);
  }

  /** All entries, in the order in which the calls ended. */
  public List<AuditEntry> entries() {
    return List.copyOf(entries);
  }
}

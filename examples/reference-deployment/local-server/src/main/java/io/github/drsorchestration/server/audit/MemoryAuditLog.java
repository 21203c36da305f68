package io.github.drsorchestration.server.audit;

import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.access.AuditLog;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The last entries, as long as the process lives. */
public final class MemoryAuditLog implements AuditLog, AuditTrail {

  private static final int KEPT = 10_000;

  private final TreeMap<Long, AuditEntry> entries = new TreeMap<>();
  private long next = 1;

  @Override
  public synchronized void record(AuditEntry entry) {
    entries.put(next++, entry);
    if (entries.size() > KEPT) {
      entries.pollFirstEntry();
    }
  }

  @Override
  public synchronized Page<AuditEntry> newest(PageRequest request) {
    long before = request.token().map(MemoryAuditLog::number).orElse(Long.MAX_VALUE);
    List<AuditEntry> page = new ArrayList<>();
    long last = before;
    for (Map.Entry<Long, AuditEntry> entry :
        entries.headMap(before, false).descendingMap().entrySet()) {
      if (page.size() == request.limit()) {
        return new Page<>(page, Optional.of(Long.toString(last)));
      }
      page.add(entry.getValue());
      last = entry.getKey();
    }
    return new Page<>(page, Optional.empty());
  }

  private static long number(String token) {
    try {
      return Long.parseLong(token);
    } catch (NumberFormatException e) {
      throw new InvalidValueException("token", "must be the token of the page before");
    }
  }
}

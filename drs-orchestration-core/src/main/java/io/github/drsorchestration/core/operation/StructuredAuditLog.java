package io.github.drsorchestration.core.operation;

import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.access.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes the audit log as key-value pairs of the logger {@code drs-orchestration.audit}, which a
 * logging backend turns into JSON. Denied calls are warnings.
 */
public final class StructuredAuditLog implements AuditLog {

  private final Logger log;

  public StructuredAuditLog() {
    this.log = LoggerFactory.getLogger("drs-orchestration.audit");
  }

  @Override
  public void record(AuditEntry entry) {
    LoggingEventBuilder event = entry.allowed() ? log.atInfo() : log.atWarn();
    event
        .addKeyValue("target", entry.target().orElse(""))
        .addKeyValue("reason", entry.reason().orElse(""))
        .addKeyValue("requestId", entry.requestId())
        .addKeyValue("operation", entry.operation())
        .addKeyValue("actor", entry.actor().id())
        .addKeyValue("entryPoint", entry.entryPoint())
        .addKeyValue("allowed", entry.allowed())
        .addKeyValue("outcome", entry.outcome())
        .addKeyValue("millis", entry.duration().toMillis())
        .log(entry.allowed() ? "operation" : "operation denied");
  }
}

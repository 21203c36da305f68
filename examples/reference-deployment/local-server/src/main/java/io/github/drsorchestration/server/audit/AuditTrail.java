package io.github.drsorchestration.server.audit;

import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;

/** Gives back what an audit log keeps. */
@FunctionalInterface
public interface AuditTrail {

  /** The entries, the newest first; those that come in meanwhile shift no later page. */
  Page<AuditEntry> newest(PageRequest request);
}

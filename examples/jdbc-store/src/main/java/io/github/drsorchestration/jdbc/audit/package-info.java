/** The audit log. Start at {@link io.github.drsorchestration.jdbc.audit.JdbcAuditLog}. */
@NullMarked
package io.github.drsorchestration.jdbc.audit;

import org.jspecify.annotations.NullMarked;

/**
 * Who used what, to be read; start at {@link io.github.drsorchestration.server.audit.AuditTrail}.
 */
@NullMarked
package io.github.drsorchestration.server.audit;

import org.jspecify.annotations.NullMarked;

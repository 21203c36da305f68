/**
 * How the replication of a server is, and why. Start at {@link
 * io.github.drsorchestration.core.service.server.health.ReplicationHealth}.
 */
@NullMarked
package io.github.drsorchestration.core.service.server.health;

import org.jspecify.annotations.NullMarked;

/**
 * What every recovery service must do about replication and the way home; extend {@link
 * io.github.drsorchestration.testkit.conformance.replication.FailbackConformance} and its
 * neighbours, and describe the servers by a {@link
 * io.github.drsorchestration.testkit.conformance.replication.ReplicationScene}.
 */
@NullMarked
package io.github.drsorchestration.testkit.conformance.replication;

import org.jspecify.annotations.NullMarked;

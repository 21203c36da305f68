/**
 * What begins and ends replication, and when DRS refuses it; start at {@link
 * io.github.drsorchestration.testkit.world.replication.ServerReplication}.
 */
@NullMarked
package io.github.drsorchestration.testkit.world.replication;

import org.jspecify.annotations.NullMarked;

/**
 * The source networks of a world; start at {@link
 * io.github.drsorchestration.testkit.world.network.SourceNetworks}.
 */
@NullMarked
package io.github.drsorchestration.testkit.world.network;

import org.jspecify.annotations.NullMarked;

/**
 * How the servers of a simulated world are described; start at {@link
 * io.github.drsorchestration.testkit.world.server.SimulatedServer}.
 */
@NullMarked
@Value.Style(visibilityString = "PACKAGE", overshadowImplementation = true, jdkOnly = true)
package io.github.drsorchestration.testkit.world.server;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;

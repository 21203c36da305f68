/**
 * A data centre in memory, replicated by a simulated DRS; start at {@link
 * io.github.drsorchestration.testkit.world.SimulatedWorld}. The packages below it hold its servers,
 * what is in one place, and what jobs, failback and networks do there.
 */
@NullMarked
@Value.Style(visibilityString = "PACKAGE", overshadowImplementation = true, jdkOnly = true)
package io.github.drsorchestration.testkit.world;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;

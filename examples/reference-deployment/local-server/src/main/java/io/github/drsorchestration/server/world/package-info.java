/**
 * What is recovered: a simulated data centre, or accounts of AWS. Start at {@link
 * io.github.drsorchestration.server.world.World}.
 */
@NullMarked
package io.github.drsorchestration.server.world;

import org.jspecify.annotations.NullMarked;

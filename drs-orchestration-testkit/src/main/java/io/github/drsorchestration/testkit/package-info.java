/**
 * A data centre in memory, and the same engine as everywhere else on virtual time. Start at {@link
 * io.github.drsorchestration.testkit.Simulation}.
 */
@NullMarked
package io.github.drsorchestration.testkit;

import org.jspecify.annotations.NullMarked;

/** The two other services that clients of DRS need: identities and quotas. */
@NullMarked
package io.github.drsorchestration.testkit.wire.neighbour;

import org.jspecify.annotations.NullMarked;

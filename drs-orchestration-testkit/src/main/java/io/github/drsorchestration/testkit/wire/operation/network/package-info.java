/** Operations on source networks. */
@NullMarked
package io.github.drsorchestration.testkit.wire.operation.network;

import org.jspecify.annotations.NullMarked;

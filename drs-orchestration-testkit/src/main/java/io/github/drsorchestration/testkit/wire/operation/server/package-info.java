/** Operations on source servers, recovery instances and failback. */
@NullMarked
package io.github.drsorchestration.testkit.wire.operation.server;

import org.jspecify.annotations.NullMarked;

/**
 * The operations of the DRS API: one table, {@link
 * io.github.drsorchestration.testkit.wire.operation.Operations}. The packages below it hold what
 * each operation does.
 */
@NullMarked
package io.github.drsorchestration.testkit.wire.operation;

import org.jspecify.annotations.NullMarked;

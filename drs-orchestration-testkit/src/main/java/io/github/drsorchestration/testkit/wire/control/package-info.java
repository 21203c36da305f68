/**
 * Controls a running server; start at {@link
 * io.github.drsorchestration.testkit.wire.control.ControlApi}.
 */
@NullMarked
package io.github.drsorchestration.testkit.wire.control;

import org.jspecify.annotations.NullMarked;

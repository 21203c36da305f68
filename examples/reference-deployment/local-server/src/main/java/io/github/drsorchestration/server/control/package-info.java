/**
 * What administrators may do to the simulated world; start at {@link
 * io.github.drsorchestration.server.control.WorldOperations}.
 */
@NullMarked
package io.github.drsorchestration.server.control;

import org.jspecify.annotations.NullMarked;

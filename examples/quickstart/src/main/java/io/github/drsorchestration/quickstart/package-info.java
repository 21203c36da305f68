/**
 * The main job, offline: runs a recovery plan against a simulated DRS; start at {@link
 * io.github.drsorchestration.quickstart.Quickstart}.
 */
@NullMarked
package io.github.drsorchestration.quickstart;

import org.jspecify.annotations.NullMarked;

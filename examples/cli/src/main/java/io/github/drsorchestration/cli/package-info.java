/**
 * The main job, offline: runs a recovery plan against a simulated DRS; start at {@link
 * io.github.drsorchestration.cli.Main}.
 */
@NullMarked
package io.github.drsorchestration.cli;

import org.jspecify.annotations.NullMarked;

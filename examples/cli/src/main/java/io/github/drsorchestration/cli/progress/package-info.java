/**
 * Shows a running execution: lines in a pipe, a panel redrawn in place on a terminal; start at
 * {@link io.github.drsorchestration.cli.progress.Display}.
 */
@NullMarked
package io.github.drsorchestration.cli.progress;

import org.jspecify.annotations.NullMarked;

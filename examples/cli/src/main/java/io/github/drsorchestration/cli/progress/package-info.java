/**
 * Shows a running execution to people: as lines where it is piped, and as a picture that is redrawn
 * in place on a terminal; start at {@link io.github.drsorchestration.cli.progress.Display}.
 */
@NullMarked
package io.github.drsorchestration.cli.progress;

import org.jspecify.annotations.NullMarked;

/**
 * The output device, and the lines that are printed to it; start at {@link
 * io.github.drsorchestration.cli.terminal.Console}.
 */
@NullMarked
package io.github.drsorchestration.cli.terminal;

import org.jspecify.annotations.NullMarked;

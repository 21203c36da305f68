/**
 * How the process ends: its {@link io.github.drsorchestration.cli.exit.ExitCode}s, and the messages
 * for whatever goes wrong.
 */
@NullMarked
package io.github.drsorchestration.cli.exit;

import org.jspecify.annotations.NullMarked;

/** The commands of the command line, and the exit codes they end with. */
@NullMarked
package io.github.drsorchestration.cli.command;

import org.jspecify.annotations.NullMarked;

/** The commands of the quickstart, and the exit codes they end with. */
@NullMarked
package io.github.drsorchestration.quickstart.command;

import org.jspecify.annotations.NullMarked;

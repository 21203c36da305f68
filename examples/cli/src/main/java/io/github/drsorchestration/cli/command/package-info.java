/** One class per command; each reads its options, calls the library and prints the result. */
@NullMarked
package io.github.drsorchestration.cli.command;

import org.jspecify.annotations.NullMarked;

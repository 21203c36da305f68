/**
 * What is wrong with the user's input, by path, as one message; start at {@link
 * io.github.drsorchestration.cli.problem.BadInputException}.
 */
@NullMarked
package io.github.drsorchestration.cli.problem;

import org.jspecify.annotations.NullMarked;

/**
 * Checks that the parts of a file are consistent with each other; start at {@link
 * io.github.drsorchestration.cli.validation.ScenarioCheck}.
 */
@NullMarked
package io.github.drsorchestration.cli.validation;

import org.jspecify.annotations.NullMarked;

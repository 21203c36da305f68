/** The options that several commands share, each with the checks of its values. */
@NullMarked
package io.github.drsorchestration.cli.option;

import org.jspecify.annotations.NullMarked;

/**
 * The results of an exploration as text, as a page and as JSON; start at {@link
 * io.github.drsorchestration.cli.exploration.ExplorationDocument} and {@link
 * io.github.drsorchestration.cli.exploration.ExplorationHtml}.
 */
@NullMarked
package io.github.drsorchestration.cli.exploration;

import org.jspecify.annotations.NullMarked;

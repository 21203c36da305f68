/**
 * What is written about a plan that was explored; start at {@link
 * io.github.drsorchestration.cli.exploration.ExplorationDocument} and {@link
 * io.github.drsorchestration.cli.exploration.ExplorationHtml}.
 */
@NullMarked
package io.github.drsorchestration.cli.exploration;

import org.jspecify.annotations.NullMarked;

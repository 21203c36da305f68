/**
 * What is written about a plan that was explored; start at {@link
 * io.github.drsorchestration.quickstart.exploration.ExplorationDocument} and {@link
 * io.github.drsorchestration.quickstart.exploration.ExplorationHtml}.
 */
@NullMarked
package io.github.drsorchestration.quickstart.exploration;

import org.jspecify.annotations.NullMarked;

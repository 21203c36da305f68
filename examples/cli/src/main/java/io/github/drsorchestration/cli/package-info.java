/**
 * The command line of DRS Orchestration: simulates recovery plans, or runs them on AWS; start at
 * {@link io.github.drsorchestration.cli.Main}.
 */
@NullMarked
package io.github.drsorchestration.cli;

import org.jspecify.annotations.NullMarked;

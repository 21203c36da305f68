/**
 * Runs the plan of a file against Elastic Disaster Recovery itself: {@link
 * io.github.drsorchestration.cli.live.LiveRun}. What is on record is in the stores, so any process
 * can go on where another one stopped.
 */
@NullMarked
package io.github.drsorchestration.cli.live;

import org.jspecify.annotations.NullMarked;

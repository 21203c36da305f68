/**
 * What determines the course of events in a world: its seed, its faults and its durations; start at
 * {@link io.github.drsorchestration.testkit.world.rule.WorldRules}.
 */
@NullMarked
package io.github.drsorchestration.testkit.world.rule;

import org.jspecify.annotations.NullMarked;

/**
 * What decides the course of events in a world: its seed, its faults and how long things take;
 * start at {@link io.github.drsorchestration.testkit.world.rule.WorldRules}.
 */
@NullMarked
package io.github.drsorchestration.testkit.world.rule;

import org.jspecify.annotations.NullMarked;

/**
 * The working copy of an execution while a decision is made, with the rules that hold for every
 * change of it. Start at {@link Draft} and {@link ExecutionTransitions}.
 */
@NullMarked
package io.github.drsorchestration.core.engine.draft;

import org.jspecify.annotations.NullMarked;

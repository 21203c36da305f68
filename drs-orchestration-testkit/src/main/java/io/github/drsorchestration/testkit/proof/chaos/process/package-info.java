/**
 * The processes that drive executions during a chaos trial, and crash; start at {@link
 * io.github.drsorchestration.testkit.proof.chaos.process.Fleet}.
 */
@NullMarked
package io.github.drsorchestration.testkit.proof.chaos.process;

import org.jspecify.annotations.NullMarked;

/**
 * The jobs of the simulated DRS; start at {@link
 * io.github.drsorchestration.testkit.world.job.JobFactory}, which decides everything that will
 * happen in a job when it is made.
 */
@NullMarked
package io.github.drsorchestration.testkit.world.job;

import org.jspecify.annotations.NullMarked;

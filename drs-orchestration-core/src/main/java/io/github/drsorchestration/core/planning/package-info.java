/**
 * What can be known about a plan before it runs: whether it makes sense, in which order its waves
 * come, and how long they will take at best and by expectation.
 */
@NullMarked
package io.github.drsorchestration.core.planning;

import org.jspecify.annotations.NullMarked;

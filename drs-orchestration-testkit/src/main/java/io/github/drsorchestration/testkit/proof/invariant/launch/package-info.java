/**
 * What must hold of launches and terminations: none twice, none without an intent, none over a live
 * instance, none beyond a quota.
 */
@NullMarked
package io.github.drsorchestration.testkit.proof.invariant.launch;

import org.jspecify.annotations.NullMarked;

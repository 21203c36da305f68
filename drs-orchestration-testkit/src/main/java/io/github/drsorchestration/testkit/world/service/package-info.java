/**
 * How requests reach the simulated DRS: counted, hit by faults, and answered in the detail of its
 * protocol; start at {@link io.github.drsorchestration.testkit.world.service.ServedDrs}.
 */
@NullMarked
package io.github.drsorchestration.testkit.world.service;

import org.jspecify.annotations.NullMarked;

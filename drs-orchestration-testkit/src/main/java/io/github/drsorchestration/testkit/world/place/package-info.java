/**
 * What one account has in one Region, and how it changes with time; start at {@link
 * io.github.drsorchestration.testkit.world.place.Place}. {@link
 * io.github.drsorchestration.testkit.world.place.GuardedPlaces} is the lock of a world.
 */
@NullMarked
package io.github.drsorchestration.testkit.world.place;

import org.jspecify.annotations.NullMarked;

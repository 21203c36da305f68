package io.github.drsorchestration.testkit.world.place;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The places of a world behind its lock. There is no other way to them, so whatever reads or
 * changes a world does so while no other thread does. An access may contain further ones.
 */
public final class GuardedPlaces {

  private final ReentrantLock lock = new ReentrantLock();
  private final Places places;

  public GuardedPlaces(Places places) {
    this.places = places;
  }

  public <T> T with(Function<Places, T> access) {
    lock.lock();
    try {
      return access.apply(places);
    } finally {
      lock.unlock();
    }
  }

  public void run(Consumer<Places> access) {
    lock.lock();
    try {
      access.accept(places);
    } finally {
      lock.unlock();
    }
  }
}

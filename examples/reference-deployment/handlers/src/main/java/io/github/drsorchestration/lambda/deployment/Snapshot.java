package io.github.drsorchestration.lambda.deployment;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Primes a function before SnapStart takes a snapshot of its process, so that what an invocation
 * would load and connect first is in the snapshot. Where nothing takes snapshots, nothing happens.
 */
public final class Snapshot implements Resource {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

  /** The context of CRaC refers to them weakly. */
  private static final List<Snapshot> REGISTERED = new CopyOnWriteArrayList<>();

  private final Runnable priming;

  private Snapshot(Runnable priming) {
    this.priming = priming;
  }

  /**
   * Runs this before a snapshot is taken.
   *
   * @param priming changes nothing in the world; if it fails, the function is slower at first
   */
  public static void primedBy(Runnable priming) {
    Snapshot snapshot = new Snapshot(priming);
    REGISTERED.add(snapshot);
    Core.getGlobalContext().register(snapshot);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    try {
      priming.run();
      LOG.info("primed for a snapshot");
    } catch (RuntimeException e) {
      LOG.warn("not primed: the first invocation after a restore will be slower", e);
    }
  }

  /**
   * Nothing is to be renewed: time is read whenever it is needed, random numbers come from the
   * system, idle connections are dropped by age, and the SDK renews credentials that have expired.
   */
  @Override
  public void afterRestore(Context<? extends Resource> context) {
    LOG.info("restored from a snapshot");
  }
}

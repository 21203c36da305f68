package io.github.drsorchestration.testkit.world.server;

/** What an earlier launch has left of a server; the next launch deletes it. */
public enum EarlierInstance {
  NONE,
  /** An instance of a rehearsal. */
  DRILL,
  /** An instance that may carry production: deleting it is the worst that can happen. */
  RECOVERY
}

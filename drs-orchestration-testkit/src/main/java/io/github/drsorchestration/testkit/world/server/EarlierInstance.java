package io.github.drsorchestration.testkit.world.server;

/** The instance that an earlier launch of a server left; the next launch deletes it. */
public enum EarlierInstance {
  NONE,
  /** An instance of a drill. */
  DRILL,
  /** An instance that may carry production, which must not be deleted. */
  RECOVERY
}

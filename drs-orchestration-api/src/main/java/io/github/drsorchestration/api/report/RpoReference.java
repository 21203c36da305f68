package io.github.drsorchestration.api.report;

/** The moment that a recovery point is compared with. */
public enum RpoReference {
  /** What was written to the source after the disaster was declared could not have been saved. */
  DECLARATION,
  /** The source goes on replicating during a drill, so that only the launch can be its disaster. */
  LAUNCH,
  /** Production goes on in the recovery place until the first wave of a failback begins. */
  CUTOVER
}

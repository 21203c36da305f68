package io.github.drsorchestration.core.service.lifecycle.action;

/**
 * Why something is not done.
 *
 * @param code for programs
 * @param detail what stands in the way here
 */
public record Obstacle(Code code, String detail) {

  /** What can stand in the way. Programs branch on the code; it does not change. */
  public enum Code {
    /** DRS does not know it there, or it does not exist for the caller. */
    NOT_FOUND(false),
    /** The state of the server does not allow it. */
    WRONG_STATE(false),
    /** It is replicated by another account, which alone can do this. */
    REPLICATED_ELSEWHERE(false),
    /** It deletes recovery points, and the caller has not named the server. */
    NOT_CONFIRMED(false),
    /** It has an instance that a drill launched, which must be terminated before. */
    HAS_DRILL_INSTANCE(false),
    /** Its recovery instance runs and is no drill: it may carry production. */
    CARRIES_PRODUCTION(false),
    /** What would be lost, or whether its instance carries production, cannot be read now. */
    NOT_READABLE(false),

    /** Another account launches what this one replicates. */
    LAUNCHED_ELSEWHERE(true),

    /** A protection group has it. */
    IN_GROUP(true),
    /** A recovery plan launches it. */
    IN_PLAN(true),
    /** An execution that has not ended holds it. */
    IN_EXECUTION(true);

    private final boolean overridable;

    Code(boolean overridable) {
      this.overridable = overridable;
    }

    /** Whether it can be overridden, by the name of the server and with a reason. */
    public boolean overridable() {
      return overridable;
    }
  }
}

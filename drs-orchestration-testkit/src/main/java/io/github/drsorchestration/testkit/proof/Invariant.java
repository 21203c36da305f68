package io.github.drsorchestration.testkit.proof;

/**
 * Something that must hold of every execution at every moment. An invariant is told of every save
 * and of every launch, and reports violations to the {@link History}. Each instance watches one
 * history, so it may keep state.
 */
public abstract class Invariant {
  private final String name;
  private final String why;

  /**
   * Makes an invariant.
   *
   * @param name what must hold, in a few words
   * @param why what would go wrong for users otherwise, in one line
   */
  protected Invariant(String name, String why) {
    this.name = name;
    this.why = why;
  }

  public final String name() {
    return name;
  }

  public final String why() {
    return why;
  }

  /** An execution was saved. */
  protected void saved(SavedStep saved, History history) {}

  /** StartRecovery was called. */
  protected void launched(LaunchCall launched, History history) {}

  /** A call is about to end something, or to begin a replication. */
  protected void changing(ChangeCall change, History history) {}

  /** Nothing more happens by itself. */
  protected void ended(History history) {}

  @Override
  public final String toString() {
    return name + " (" + why + ")";
  }
}

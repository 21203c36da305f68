package io.github.drsorchestration.testkit.proof;

/**
 * Something that must hold of every execution at every moment. It is told of every save and of
 * every call that starts something, and complains to the {@link History}. One object watches one
 * history, so it may remember what it saw.
 */
public abstract class Invariant {
  private final String name;
  private final String why;

  /**
   * Makes an invariant.
   *
   * @param name what must hold, in a few words
   * @param why what would go wrong for the user otherwise, in one line
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

  /** DRS was asked to launch. */
  protected void launched(LaunchCall launched, History history) {}

  /** Everything that was to happen has happened, and nothing more would happen by itself. */
  protected void ended(History history) {}

  @Override
  public final String toString() {
    return name + " (" + why + ")";
  }
}

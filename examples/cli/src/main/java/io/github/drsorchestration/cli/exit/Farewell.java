package io.github.drsorchestration.cli.exit;

/** What a process says if it is stopped from outside, by Ctrl-C for example, before it is done. */
public final class Farewell implements AutoCloseable {

  private final Thread hook;

  private Farewell(Thread hook) {
    this.hook = hook;
  }

  /** Has this said if the process is stopped before the farewell is closed. */
  public static Farewell on(Runnable say) {
    Thread hook = new Thread(say, "farewell");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Farewell(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      // too late: it is being said
    }
  }
}

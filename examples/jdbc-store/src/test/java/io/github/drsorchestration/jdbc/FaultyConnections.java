package io.github.drsorchestration.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Connections that break in the middle of a commit, or behind it, when they are told to. */
final class FaultyConnections implements UnaryOperator<DataSource> {

  private static final String BROKEN = "08006";

  private int breaks;
  private int losses;
  private int every;
  private int commits;
  private boolean refusing;
  private Runnable meanwhile = () -> {};

  /** The next commits reach nobody. */
  synchronized void breakNext(int commits) {
    breaks = commits;
  }

  /** The answers to the next commits are lost after they took effect. */
  synchronized void loseNext(int answers) {
    losses = answers;
  }

  /** From now on each commit with this number is broken, and the one after it loses its answer. */
  synchronized FaultyConnections failEvery(int nth) {
    every = nth;
    return this;
  }

  /** From now on there are no connections. */
  synchronized void refuseAll() {
    refusing = true;
  }

  /** How many commits there were. */
  synchronized int commits() {
    return commits;
  }

  private synchronized void checkOpen() throws SQLException {
    if (refusing) {
      throw new SQLException("nothing answers", BROKEN);
    }
  }

  /** What happens after the effect and before the loss, once. */
  synchronized void meanwhile(Runnable what) {
    meanwhile = what;
  }

  @Override
  public DataSource apply(DataSource real) {
    return (DataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              checkOpen();
              Object answer = pass(() -> method.invoke(real, arguments));
              return answer instanceof Connection connection ? faulty(connection) : answer;
            });
  }

  private Connection faulty(Connection real) {
    AtomicBoolean takenBack = new AtomicBoolean();
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("rollback")) {
                takenBack.set(true);
              }
              boolean commits =
                  method.getName().equals("setAutoCommit") && arguments[0].equals(true);
              if (!commits || takenBack.get()) {
                return pass(() -> method.invoke(real, arguments));
              }
              commit(real);
              return null;
            });
  }

  private void commit(Connection real) throws SQLException {
    Fate fate = nextFate();
    if (fate == Fate.BREAKS) {
      throw new SQLException("the connection broke before the commit", BROKEN);
    }
    real.setAutoCommit(true);
    if (fate == Fate.LOSES_ITS_ANSWER) {
      takeMeanwhile().run();
      throw new SQLException("the answer is lost", BROKEN);
    }
  }

  private synchronized Fate nextFate() {
    commits++;
    if (breaks > 0) {
      breaks--;
      return Fate.BREAKS;
    }
    if (losses > 0) {
      losses--;
      return Fate.LOSES_ITS_ANSWER;
    }
    if (every == 0 || commits % every > 1) {
      return Fate.GOES_WELL;
    }
    return commits % every == 0 ? Fate.BREAKS : Fate.LOSES_ITS_ANSWER;
  }

  private synchronized Runnable takeMeanwhile() {
    Runnable now = meanwhile;
    meanwhile = () -> {};
    return now;
  }

  private static Object pass(Call call) throws Throwable {
    try {
      return call.make();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private enum Fate {
    GOES_WELL,
    BREAKS,
    LOSES_ITS_ANSWER
  }

  @FunctionalInterface
  private interface Call {
    Object make() throws ReflectiveOperationException;
  }
}

package io.github.drsorchestration.testkit.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Counts the points right before and right after each call that changes something, and crashes the
 * process at one of them.
 */
final class CrashPoints {

  private static final Set<String> CHANGES =
      Set.of(
          "create",
          "save",
          "claim",
          "release",
          "announce",
          "start",
          "startRecovery",
          "startFailbackLaunch",
          "terminateInstances",
          "reverseReplication",
          "stopReplication",
          "stopFailback",
          "disconnectServer",
          "deleteServer",
          "deleteInstance",
          "applyLaunchSettings",
          "publish");

  private final List<String> passed = new ArrayList<>();
  private int crashAt = -1;
  private boolean armed;
  private boolean dead;

  /** From now on moments count. */
  void arm() {
    armed = true;
  }

  /** The process ends in the moment of this number, counted from zero. */
  void crashAt(int moment) {
    crashAt = moment;
  }

  /** Whether the process has ended, so that it does nothing any more. */
  boolean isDead() {
    return dead;
  }

  /** A new process begins. */
  void revive() {
    dead = false;
  }

  private void checkAlive() {
    if (dead) {
      throw new Crash("the process has ended");
    }
  }

  /** Every moment so far, by name. */
  List<String> passed() {
    return passed;
  }

  /** The port with such a moment before and after each of its changes. */
  <T> T around(Class<T> port, T real) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> {
              checkAlive();
              boolean changes = CHANGES.contains(method.getName());
              if (changes) {
                pass("before " + method.getName());
              }
              Object answer;
              try {
                answer = method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              // After one publication is before the next one, or before the next save.
              if (changes && !method.getName().equals("publish")) {
                pass("after " + method.getName());
              }
              return answer;
            });
    return port.cast(proxy);
  }

  private void pass(String moment) {
    if (!armed) {
      return;
    }
    passed.add(moment);
    if (passed.size() - 1 == crashAt) {
      dead = true;
    }
    checkAlive();
  }
}

package io.github.drsorchestration.testkit.operation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the calls of a port. */
final class Counted {

  private Counted() {}

  /** The same, every call of which adds one. What a default method calls is counted, not itself. */
  static <T> T of(Class<T> port, T next, AtomicInteger calls) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
          }
          calls.incrementAndGet();
          try {
            return method.invoke(next, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return port.cast(
        Proxy.newProxyInstance(Counted.class.getClassLoader(), new Class<?>[] {port}, handler));
  }
}

package io.github.drsorchestration.testkit.conformance;

import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.StoredRecord;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Implements any port without doing anything: every result is empty. */
final class DoNothing {

  interface NoRecords extends DocumentStore<StoredRecord> {}

  private DoNothing() {}

  static <T> T implementing(Class<T> port) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> emptyAnswer(method.getReturnType())));
  }

  private static Object emptyAnswer(Class<?> type) {
    if (type == Optional.class) {
      return Optional.empty();
    }
    if (type == Map.class) {
      return Map.of();
    }
    if (type == Page.class) {
      return new Page<>(List.of(), Optional.empty());
    }
    if (Collection.class.isAssignableFrom(type)) {
      return List.of();
    }
    return type == boolean.class ? false : null;
  }
}

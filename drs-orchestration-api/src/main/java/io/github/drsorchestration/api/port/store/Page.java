package io.github.drsorchestration.api.port.store;

import io.github.drsorchestration.api.internal.Check;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list. It may be short or empty and still not be the last.
 *
 * @param items the part
 * @param nextToken what to ask for the following part; absent on the last
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, Optional<String> nextToken) {

  public Page {
    items = List.copyOf(items);
    Check.present("nextToken", nextToken);
  }

  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(items.stream().<R>map(change).toList(), nextToken);
  }
}

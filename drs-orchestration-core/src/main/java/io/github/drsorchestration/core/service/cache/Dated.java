package io.github.drsorchestration.core.service.cache;

import java.util.function.Function;

/**
 * An answer and its age.
 *
 * @param value the answer
 * @param freshness how old it is
 * @param <T> its type
 */
public record Dated<T>(T value, Freshness freshness) {

  public <R> Dated<R> map(Function<? super T, ? extends R> change) {
    return new Dated<>(change.apply(value), freshness);
  }
}

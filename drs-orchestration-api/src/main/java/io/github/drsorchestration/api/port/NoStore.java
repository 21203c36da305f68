package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import java.util.List;
import java.util.Optional;

/** Has nothing and takes nothing, so that nothing is believed to be kept. */
abstract class NoStore<T> implements DocumentStore<T> {

  private final String port;

  NoStore(String port) {
    this.port = port;
  }

  @Override
  public T create(T value) {
    throw new NotConfiguredException(port);
  }

  @Override
  public Optional<T> find(String id) {
    return Optional.empty();
  }

  @Override
  public T replace(T value) {
    throw new NotConfiguredException(port);
  }

  @Override
  public void delete(String id, long version) {
    throw new NotConfiguredException(port);
  }

  @Override
  public Page<T> list(PageRequest request) {
    return new Page<>(List.of(), Optional.empty());
  }
}

package io.github.drsorchestration.core.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All operations by name, in an order for people. */
public final class OperationCatalog {

  private final Map<String, Operation<?, ?>> operations;

  private OperationCatalog(Map<String, Operation<?, ?>> operations) {
    this.operations = Collections.unmodifiableMap(operations);
  }

  public static OperationCatalog of(Collection<? extends Operation<?, ?>> operations) {
    Map<String, Operation<?, ?>> byName = new LinkedHashMap<>();
    for (Operation<?, ?> operation : operations) {
      if (byName.put(operation.name(), operation) != null) {
        throw new IllegalArgumentException("two operations are called " + operation.name());
      }
    }
    return new OperationCatalog(byName);
  }

  /** This catalogue with operations of the embedding service's own, whose names are not taken. */
  public OperationCatalog with(Collection<? extends Operation<?, ?>> own) {
    List<Operation<?, ?>> all = new ArrayList<>(operations.values());
    all.addAll(own);
    return of(all);
  }

  public List<Operation<?, ?>> all() {
    return List.copyOf(operations.values());
  }

  public Collection<String> names() {
    return operations.keySet();
  }

  public Optional<Operation<?, ?>> find(String name) {
    return Optional.ofNullable(operations.get(name));
  }
}

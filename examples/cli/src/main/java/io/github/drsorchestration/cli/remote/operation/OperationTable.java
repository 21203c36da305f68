package io.github.drsorchestration.cli.remote.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.json.DomainJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All operations by name. */
public final class OperationTable {

  private static final String DOCUMENT = "openapi.json";

  private final Map<String, RemoteOperation> operations;

  private OperationTable(Map<String, RemoteOperation> operations) {
    this.operations = Collections.unmodifiableMap(operations);
  }

  private static final class BuiltIn {
    static final OperationTable TABLE = read();

    private static OperationTable read() {
      try (InputStream in = OperationTable.class.getResourceAsStream(DOCUMENT)) {
        return of(DomainJson.mapper().readTree(Objects.requireNonNull(in, DOCUMENT)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Those of the version of the library that this program belongs to. */
  public static OperationTable builtIn() {
    return BuiltIn.TABLE;
  }

  /** Those that an OpenAPI document describes. */
  public static OperationTable of(JsonNode document) {
    OperationReader reader = new OperationReader(document);
    Map<String, RemoteOperation> operations = new LinkedHashMap<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            reader
                                .read(path.getKey(), method.getKey(), method.getValue())
                                .ifPresent(it -> operations.put(it.name(), it))));
    return new OperationTable(operations);
  }

  /** In an order for people. */
  public List<RemoteOperation> all() {
    return new ArrayList<>(operations.values());
  }

  public Collection<String> names() {
    return operations.keySet();
  }

  public Optional<RemoteOperation> find(String name) {
    return Optional.ofNullable(operations.get(name));
  }

  /** One that is known to be there. */
  public RemoteOperation get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no operation " + name));
  }
}

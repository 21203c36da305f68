package io.github.drsorchestration.infrastructure.api;

import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.OperationCatalog;
import io.github.drsorchestration.core.operation.OperationFunction;
import io.github.drsorchestration.core.rest.route.Route;
import io.github.drsorchestration.core.rest.route.Routes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every path of the API, those above before those below, with its methods. */
public final class ApiModel {

  private static final ApiPath DOCUMENT =
      new ApiPath(
          List.of("openapi.json"), List.of(new ApiMethod("GET", OperationFunction.QUERY, true)));

  private final List<ApiPath> paths;

  private ApiModel(List<ApiPath> paths) {
    this.paths = paths;
  }

  /** What leads to the operations of a catalogue, and to the document that describes them. */
  public static ApiModel of(OperationCatalog catalog) {
    Map<List<String>, List<ApiMethod>> methods = new LinkedHashMap<>();
    for (Route route : Routes.to(catalog).all()) {
      List<String> segments = route.path().segments();
      for (int length = 1; length < segments.size(); length++) {
        methods.computeIfAbsent(segments.subList(0, length), it -> new ArrayList<>());
      }
      Operation<?, ?> operation = catalog.find(route.operation()).orElseThrow();
      methods
          .computeIfAbsent(segments, it -> new ArrayList<>())
          .add(
              new ApiMethod(
                  route.method().name(), operation.function(), !operation.access().signedIn()));
    }
    List<ApiPath> paths = new ArrayList<>();
    methods.forEach((segments, of) -> paths.add(new ApiPath(segments, of)));
    paths.add(DOCUMENT);
    requireOneParameterAfter(paths);
    return new ApiModel(List.copyOf(paths));
  }

  List<ApiPath> paths() {
    return paths;
  }

  /** Those paths whose methods are in a stack. */
  List<ApiPath> withMethodsIn(MethodStack stack) {
    return paths.stream()
        .filter(it -> !it.methods().isEmpty() && MethodStack.of(it) == stack)
        .toList();
  }

  /** API Gateway refuses a second name for the parameter at one place. */
  private static void requireOneParameterAfter(List<ApiPath> paths) {
    Map<String, String> names = new TreeMap<>();
    for (ApiPath path : paths) {
      String name = path.lastSegment();
      if (name.startsWith("{")) {
        String other = names.putIfAbsent(path.parentId(), name);
        if (other != null && !other.equals(name)) {
          throw new IllegalStateException(
              name + " and " + other + " are parameters at the same place: " + path.segments());
        }
      }
    }
  }
}

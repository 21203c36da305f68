package io.github.drsorchestration.core.rest.route;

import io.github.drsorchestration.core.input.DidYouMean;
import io.github.drsorchestration.core.operation.OperationCatalog;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The routes to the operations of a catalogue. One to any other operation does not exist. */
public final class Routes {

  private static final int MAX_COMPARED = 120;

  private final List<Route> routes;
  private final List<Resource> resources;

  private Routes(List<Route> routes) {
    this.routes = routes;
    this.resources = resources(routes);
  }

  public static Routes to(OperationCatalog catalog) {
    return to(catalog, List.of());
  }

  /**
   * The same, with routes to operations of the embedding service's own.
   *
   * @param own each to an operation of the catalogue, at a path and method that nothing else has
   */
  public static Routes to(OperationCatalog catalog, List<Route> own) {
    List<Route> all = new ArrayList<>();
    for (Route route : RouteTable.ALL) {
      if (catalog.find(route.operation()).isPresent()) {
        all.add(route);
      }
    }
    for (Route route : own) {
      if (catalog.find(route.operation()).isEmpty()) {
        throw new IllegalArgumentException(
            route.path() + " leads to " + route.operation() + ", which is no operation");
      }
      if (all.stream().anyMatch(route::isLike)) {
        throw new IllegalArgumentException("two routes for " + route.method() + " " + route.path());
      }
      all.add(route);
    }
    return new Routes(List.copyOf(all));
  }

  private static List<Resource> resources(List<Route> routes) {
    Map<PathTemplate, Map<Method, Route>> byPath = new LinkedHashMap<>();
    for (Route route : routes) {
      byPath
          .computeIfAbsent(route.path(), it -> new EnumMap<>(Method.class))
          .put(route.method(), route);
    }
    return byPath.entrySet().stream()
        .map(entry -> new Resource(entry.getKey(), entry.getValue()))
        .sorted((left, right) -> PathTemplate.compare(left.path(), right.path()))
        .toList();
  }

  /** All of them, in an order for people. */
  public List<Route> all() {
    return routes;
  }

  /** What a path leads to, given as its decoded segments. */
  public Optional<Resource> find(List<String> path) {
    return resources.stream().filter(resource -> resource.path().matches(path)).findFirst();
  }

  /** The end of a message about a path that leads nowhere; empty if none is similar. */
  public String hint(List<String> path) {
    boolean slashAtEnd = path.get(path.size() - 1).isEmpty();
    List<String> meant = slashAtEnd ? path.subList(0, path.size() - 1) : path;
    String text = "/" + String.join("/", path);
    if (text.length() > MAX_COMPARED) {
      return "";
    }
    return DidYouMean.ifSimilar(
        text, resources.stream().flatMap(it -> it.path().filledFrom(meant).stream()).toList());
  }
}

package io.github.drsorchestration.core.rest.route;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A path with everything that can be done there.
 *
 * @param path the path
 * @param routes its routes by their method
 */
public record Resource(PathTemplate path, Map<Method, Route> routes) {

  public Resource {
    routes = Map.copyOf(routes);
  }

  /** The route for a request; whoever asks for the head is answered like whoever asks for all. */
  public Optional<Route> find(String method) {
    String meant = method.equals("HEAD") ? Method.GET.name() : method;
    return routes.values().stream().filter(it -> it.method().name().equals(meant)).findFirst();
  }

  /** The methods, as the header {@code Allow} lists them. */
  public String allow() {
    TreeSet<String> methods = new TreeSet<>();
    routes.keySet().forEach(method -> methods.add(method.name()));
    if (routes.containsKey(Method.GET)) {
      methods.add("HEAD");
    }
    methods.add("OPTIONS");
    return String.join(", ", methods);
  }
}

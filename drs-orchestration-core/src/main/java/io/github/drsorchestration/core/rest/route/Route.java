package io.github.drsorchestration.core.rest.route;

import java.util.Optional;
import java.util.Set;

/**
 * A method and a path that stand for an operation.
 *
 * <pre>{@code
 * Route.creates("/games", "startGame", "/games/{gameId}")
 * }</pre>
 *
 * @param method the method
 * @param path the path
 * @param operation the operation's name
 * @param success the status of an answer that tells of success
 * @param location where to find what was created or started, with fields of the output or of the
 *     path in braces
 * @param page the field of the output that is the answer, as HTML; by default the answer is the
 *     whole output, as JSON
 */
public record Route(
    Method method,
    PathTemplate path,
    String operation,
    int success,
    Optional<String> location,
    Optional<String> page) {

  private static final Set<Integer> SUCCESSES = Set.of(200, 201, 202, 204);

  public Route {
    if (!SUCCESSES.contains(success)) {
      throw new IllegalArgumentException("not the status of a success: " + success);
    }
  }

  private static Route of(Method method, String path, String operation, int success) {
    return new Route(
        method, PathTemplate.of(path), operation, success, Optional.empty(), Optional.empty());
  }

  /** Reads. A parameter of the path is the field of the input that has its name. */
  public static Route get(String path, String operation) {
    return of(Method.GET, path, operation, 200);
  }

  /** Reads, and answers with the HTML that is a field of the output. */
  public static Route page(String path, String operation, String field) {
    return new Route(
        Method.GET, PathTemplate.of(path), operation, 200, Optional.empty(), Optional.of(field));
  }

  public static Route post(String path, String operation) {
    return of(Method.POST, path, operation, 200);
  }

  public static Route put(String path, String operation) {
    return of(Method.PUT, path, operation, 200);
  }

  /** Deletes, and answers without a body. */
  public static Route delete(String path, String operation) {
    return of(Method.DELETE, path, operation, 204);
  }

  /** A post that creates something. */
  public static Route creates(String path, String operation, String location) {
    return of(Method.POST, path, operation, 201).at(location);
  }

  /** A post after whose answer something goes on. */
  public static Route starts(String path, String operation, String location) {
    return of(Method.POST, path, operation, 202).at(location);
  }

  /** This route, with an answer that has a body although the method suggests none. */
  public Route answering() {
    return new Route(method, path, operation, 200, location, page);
  }

  /** Whether the same requests would lead to both. */
  boolean isLike(Route other) {
    return method == other.method && path.isLike(other.path);
  }

  private Route at(String where) {
    return new Route(method, path, operation, success, Optional.of(where), page);
  }
}

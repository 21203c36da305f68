package io.github.drsorchestration.server.http;

/** Names a request for the metrics: by its operation, so that there are not endless many. */
@FunctionalInterface
public interface RouteNames {

  String of(String method, String path);
}

package io.github.drsorchestration.core.rest;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Requests for tests. */
final class Requests {

  static final Principal ADA = Principal.of(Actor.of("ada"), Role.ADMIN);
  static final Principal RITA = Principal.of(Actor.of("rita"), Role.READ_ONLY);

  private Requests() {}

  /** A request of an administrator, whose target may have a query. */
  static RestRequest request(String method, String target) {
    int query = target.indexOf('?');
    return new RestRequest(
        method,
        query < 0 ? target : target.substring(0, query),
        query < 0 ? "" : target.substring(query + 1),
        Headers.NONE,
        new byte[0],
        Optional.of(ADA));
  }

  static RestRequest request(String method, String target, String json) {
    return withBody(
        with(request(method, target), "Content-Type", "application/json"),
        json.getBytes(StandardCharsets.UTF_8));
  }

  static RestRequest with(RestRequest it, String header, String value) {
    return new RestRequest(
        it.method(),
        it.path(),
        it.query(),
        it.headers().with(header, value),
        it.body(),
        it.principal());
  }

  static RestRequest withBody(RestRequest it, byte[] body) {
    return new RestRequest(it.method(), it.path(), it.query(), it.headers(), body, it.principal());
  }

  static RestRequest withTarget(RestRequest it, String path, String query) {
    return new RestRequest(it.method(), path, query, it.headers(), it.body(), it.principal());
  }

  static RestRequest withMethod(RestRequest it, String method) {
    return new RestRequest(method, it.path(), it.query(), it.headers(), it.body(), it.principal());
  }

  static RestRequest by(Optional<Principal> principal, RestRequest it) {
    return new RestRequest(it.method(), it.path(), it.query(), it.headers(), it.body(), principal);
  }
}

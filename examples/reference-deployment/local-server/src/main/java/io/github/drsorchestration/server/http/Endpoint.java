package io.github.drsorchestration.server.http;

import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;

/** Answers the requests to one path, or to all that have no endpoint of their own. */
@FunctionalInterface
public interface Endpoint {

  RestResponse answer(RestRequest request, Caller caller);
}

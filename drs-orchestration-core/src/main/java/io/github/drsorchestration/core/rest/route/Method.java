package io.github.drsorchestration.core.rest.route;

/** The methods that routes have. HEAD and OPTIONS come by themselves. */
public enum Method {
  GET,
  POST,
  PUT,
  DELETE
}

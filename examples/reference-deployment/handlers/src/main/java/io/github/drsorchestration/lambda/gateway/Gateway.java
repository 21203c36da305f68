package io.github.drsorchestration.lambda.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.core.input.InvalidInputException;
import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.core.operation.DirectInvocation;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.operation.principal.IamPrincipals;
import io.github.drsorchestration.core.rest.RestApi;
import io.github.drsorchestration.core.rest.RestSettings;
import io.github.drsorchestration.lambda.log.LogContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers what comes to a function: requests by API Gateway, and invocations by name. Safe for use
 * by one thread, which is all that a function has.
 *
 * <pre>{@code
 * String answer = gateway.answer("{\"operation\": \"listExecutions\", \"invokedBy\": \"arn:…\"}");
 * }</pre>
 */
public final class Gateway {

  private final Operations operations;
  private final Ids ids;
  private final Callers callers;
  private @Nullable RestApi rest;

  /**
   * @param operations those of a {@link FunctionCatalog}
   * @param invokers who may invoke a function by name, or sign a request
   */
  public Gateway(Operations operations, Ids ids, IamPrincipals invokers) {
    this.operations = operations;
    this.ids = ids;
    this.callers = new Callers(invokers);
  }

  /** Answers an event. Nothing that a caller can send makes it throw instead. */
  public String answer(String event) {
    JsonNode json;
    try {
      json = StrictJson.read(event);
    } catch (InvalidInputException e) {
      return invocation(event, Principal.ANONYMOUS); // which says what is wrong with it
    }
    LogContext.execution(json);
    if (ProxyEvent.is(json)) {
      Optional<Principal> caller = callers.ofRequest(json);
      caller.ifPresent(Gateway::logged);
      return ProxyEvent.write(rest().handle(ProxyEvent.read(json, caller))).toString();
    }
    Principal principal = callers.ofInvocation(json);
    logged(principal);
    if (json instanceof ObjectNode object) {
      object.remove(Callers.INVOKED_BY);
    }
    return invocation(json.toString(), principal);
  }

  /** Makes what the first event would. Nothing is carried out, so nothing is audited. */
  public void prime() {
    RestApi unusedRoutes = rest();
    String unusedAnswer = invocation("{}", Principal.ANONYMOUS);
  }

  private static void logged(Principal principal) {
    LogContext.principal(principal.actor().id());
  }

  private String invocation(String document, Principal principal) {
    return new DirectInvocation(operations, ids).handle(document, principal, EntryPoint.DIRECT);
  }

  /** Made for the first request: invocations by name have no use for routes. */
  private RestApi rest() {
    RestApi made = rest;
    if (made == null) {
      made = new RestApi(operations, ids, RestSettings.DEFAULTS);
      rest = made;
    }
    return made;
  }
}

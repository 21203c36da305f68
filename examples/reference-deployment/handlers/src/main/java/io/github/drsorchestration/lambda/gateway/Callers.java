package io.github.drsorchestration.lambda.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.core.operation.principal.ClaimPrincipals;
import io.github.drsorchestration.core.operation.principal.IamPrincipals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who sends an event. API Gateway has verified the claims of Cognito and the identity of a signed
 * request; of a direct invocation, Lambda tells no more than that its caller was allowed to invoke.
 */
final class Callers {

  static final String INVOKED_BY = "invokedBy";

  private final IamPrincipals invokers;

  Callers(IamPrincipals invokers) {
    this.invokers = invokers;
  }

  /** Who sends a request by API Gateway; empty if nobody is signed in. */
  Optional<Principal> ofRequest(JsonNode event) {
    JsonNode context = event.path("requestContext");
    JsonNode claims = context.path("authorizer").path("claims");
    if (claims.isObject()) {
      return Optional.of(ClaimPrincipals.COGNITO.principal(values(claims)));
    }
    JsonNode arn = context.path("identity").path("userArn");
    return arn.isTextual() ? Optional.of(invokers.principal(arn.textValue())) : Optional.empty();
  }

  /**
   * Who invokes a function by name: the identity that the invocation names, if the template lists
   * it. Whoever may invoke the function could name another one, so the permission to invoke belongs
   * to those only who authenticate their users.
   */
  Principal ofInvocation(JsonNode event) {
    JsonNode arn = event.path(INVOKED_BY);
    return arn.isTextual() ? invokers.principal(arn.textValue()) : Principal.ANONYMOUS;
  }

  private static Map<String, Object> values(JsonNode claims) {
    Map<String, Object> values = new HashMap<>();
    for (Map.Entry<String, JsonNode> claim : claims.properties()) {
      values.put(claim.getKey(), value(claim.getValue()));
    }
    return values;
  }

  private static Object value(JsonNode claim) {
    if (!claim.isArray()) {
      return claim.asText();
    }
    List<String> texts = new ArrayList<>();
    claim.forEach(it -> texts.add(it.asText()));
    return texts;
  }
}

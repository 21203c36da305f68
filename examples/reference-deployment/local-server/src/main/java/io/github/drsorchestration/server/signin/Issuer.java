package io.github.drsorchestration.server.signin;

import java.net.URI;
import java.util.Optional;

/**
 * An identity provider whose tokens are good here.
 *
 * @param url its name in the tokens, such as {@code
 *     https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf}
 * @param audience the audience that tokens must name
 * @param clientId the client that tokens must be of: access tokens of Cognito name no audience
 * @param jwks where its keys are; absent, where its discovery document says
 */
public record Issuer(
    String url, Optional<String> audience, Optional<String> clientId, Optional<URI> jwks) {

  public Issuer {
    if (audience.isEmpty() && clientId.isEmpty()) {
      throw new IllegalArgumentException(
          "an issuer needs --audience or --client-id: its other applications have tokens, too");
    }
  }
}

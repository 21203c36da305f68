package io.github.drsorchestration.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.core.operation.principal.ClaimPrincipals;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The identity provider is away for a while. */
class IssuerOutageTest {

  private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-05-01T08:00:00Z"));
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean away;
  private RSAKey key;
  private HttpServer provider;
  private String issuer;

  @BeforeEach
  void startProvider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("one").generate();
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
    serve(
        "/.well-known/openid-configuration",
        "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer + "/keys\"}");
    serve("/keys", new JWKSet(key.toPublicJWK()).toString());
    provider.start();
  }

  private void serve(String path, String json) {
    provider.createContext(
        path,
        exchange -> {
          asked.incrementAndGet();
          byte[] body = json.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(away ? 503 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @AfterEach
  void stopProvider() {
    provider.stop(0);
  }

  private IssuerTokens tokens(Optional<URI> keys) {
    return new IssuerTokens(
        new Issuer(issuer, Optional.of("api"), Optional.empty(), keys),
        ClaimPrincipals.COGNITO,
        time);
  }

  private String token(JOSEObjectType type) throws JOSEException {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience("api")
            .subject("ann")
            .claim("cognito:groups", List.of("DRSOperator"))
            .expirationTime(Date.from(Instant.now().plusSeconds(60)))
            .build();
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").type(type).build(), claims);
    jwt.sign(new RSASSASigner(key));
    return jwt.serialize();
  }

  @Test
  void nobody_is_refused_for_good_and_the_provider_is_not_asked_by_everybody()
      throws JOSEException {
    String token = token(JOSEObjectType.JWT);
    IssuerTokens tokens = tokens(Optional.empty());
    away = true;

    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> tokens.authenticate(token))
          .isInstanceOf(ServiceUnavailableException.class);
    }
    assertThat(asked).hasValue(1);

    away = false;
    time.advance(Duration.ofMinutes(1));
    assertThat(tokens.authenticate(token)).isPresent();
  }

  @Test
  void keys_that_cannot_be_fetched_are_no_fault_of_the_token() throws JOSEException {
    away = true;

    assertThatThrownBy(
            () ->
                tokens(Optional.of(URI.create(issuer + "/keys")))
                    .authenticate(token(JOSEObjectType.JWT)))
        .isInstanceOf(ServiceUnavailableException.class);
  }

  @Test
  void an_access_token_that_says_that_it_is_one_is_good() throws JOSEException {
    assertThat(tokens(Optional.empty()).authenticate(token(new JOSEObjectType("at+jwt"))))
        .isPresent();
  }
}

package io.github.drsorchestration.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.core.operation.principal.ClaimPrincipals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IssuerTokensTest {

  private static final AtomicInteger FETCHES = new AtomicInteger();
  private static RSAKey key;
  private static HttpServer provider;
  private static String issuer;
  private static IssuerTokens tokens;

  @BeforeAll
  static void startProvider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("one").generate();
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
    serve(
        "/.well-known/openid-configuration",
        "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer + "/keys\"}");
    serve("/keys", new JWKSet(key.toPublicJWK()).toString());
    provider.start();
    tokens =
        new IssuerTokens(
            new Issuer(issuer, Optional.of("api"), Optional.empty(), Optional.empty()),
            ClaimPrincipals.COGNITO);
  }

  private static void serve(String path, String json) {
    provider.createContext(
        path,
        exchange -> {
          FETCHES.incrementAndGet();
          byte[] body = json.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @AfterAll
  static void stopProvider() {
    provider.stop(0);
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience("api")
        .subject("ann")
        .claim("cognito:groups", List.of("DRSOperator"))
        .expirationTime(Date.from(Instant.now().plusSeconds(60)));
  }

  private static String signed(JWTClaimsSet claims) throws JOSEException {
    return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(key));
  }

  private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer)
      throws JOSEException {
    SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(), claims);
    jwt.sign(signer);
    return jwt.serialize();
  }

  @Test
  void a_good_token_becomes_a_principal_and_the_keys_are_fetched_once() throws JOSEException {
    Optional<SignedIn> ann = tokens.authenticate(signed(claims().build()));
    int fetches = FETCHES.get();

    assertThat(ann.orElseThrow().principal().roles()).containsExactly(Role.OPERATOR);
    assertThat(tokens.authenticate(signed(claims().subject("bob").build()))).isPresent();
    assertThat(FETCHES).hasValue(fetches);
  }

  @Test
  void what_is_not_for_us_or_not_any_more_is_refused() throws JOSEException {
    for (JWTClaimsSet wrong :
        List.of(
            claims().expirationTime(Date.from(Instant.now().minusSeconds(1))).build(),
            claims().expirationTime(null).build(),
            claims().audience("another").build(),
            claims().issuer("https://another.example").build(),
            claims().subject(null).build(),
            claims().claim("token_use", "id").build())) {
      assertThat(tokens.authenticate(signed(wrong))).isEmpty();
    }
  }

  @Test
  void what_is_not_signed_by_the_provider_is_refused() throws JOSEException {
    RSAKey other = new RSAKeyGenerator(2048).keyID("one").generate();
    byte[] publicKey = key.toRSAPublicKey().getEncoded();

    assertThat(tokens.authenticate(new PlainJWT(claims().build()).serialize())).isEmpty();
    assertThat(
            tokens.authenticate(
                signed(claims().build(), JWSAlgorithm.RS256, new RSASSASigner(other))))
        .isEmpty();
    assertThat(
            tokens.authenticate(
                signed(claims().build(), JWSAlgorithm.HS256, new MACSigner(publicKey))))
        .isEmpty();
    assertThat(tokens.authenticate("no token")).isEmpty();
  }
}

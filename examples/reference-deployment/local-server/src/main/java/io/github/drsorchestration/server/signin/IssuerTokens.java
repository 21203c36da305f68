package io.github.drsorchestration.server.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.operation.principal.ClaimPrincipals;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the tokens of an identity provider by its public keys, which are fetched when they are
 * first needed, kept, and fetched again when a token has another key.
 */
public final class IssuerTokens implements Authenticator {

  private static final Logger LOG = LoggerFactory.getLogger(IssuerTokens.class);
  private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
  private static final int TIMEOUT = 5_000;

  /** Those who wait while the provider is away do not each ask it again. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private static final int MAX_BYTES = 200_000;
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

  private final Issuer issuer;
  private final ClaimPrincipals principals;
  private final Time time;
  private @Nullable DefaultJWTProcessor<SecurityContext> processor;
  private Instant tryAgainAt = Instant.MIN;

  public IssuerTokens(Issuer issuer, ClaimPrincipals principals) {
    this(issuer, principals, SystemTime.shared());
  }

  IssuerTokens(Issuer issuer, ClaimPrincipals principals, Time time) {
    this.issuer = issuer;
    this.principals = principals;
    this.time = time;
  }

  @Override
  public Optional<SignedIn> authenticate(String token) {
    try {
      JWTClaimsSet claims = processor().process(token, null);
      return Optional.of(claims)
          .filter(this::isForUs)
          .map(
              it ->
                  new SignedIn(
                      principals.principal(it.getClaims()),
                      it.getExpirationTime().toInstant(),
                      () -> true))
          .filter(it -> !it.principal().isAnonymous());
    } catch (BadJOSEException | ParseException e) {
      LOG.debug("a token was refused", e);
      return Optional.empty();
    } catch (JOSEException | IOException e) {
      throw new ServiceUnavailableException(
          "authenticate", "the keys of " + issuer.url() + " cannot be had: " + e.getMessage(), e);
    }
  }

  /** An access token of Cognito is for one client; one that identifies a user is for no API. */
  private boolean isForUs(JWTClaimsSet claims) {
    boolean access = !"id".equals(claims.getClaim("token_use"));
    return access
        && issuer.clientId().map(it -> it.equals(claims.getClaim("client_id"))).orElse(true);
  }

  private synchronized DefaultJWTProcessor<SecurityContext> processor() throws IOException {
    DefaultJWTProcessor<SecurityContext> known = processor;
    if (known == null) {
      if (time.now().isBefore(tryAgainAt)) {
        throw new IOException("they could not be found a moment ago");
      }
      tryAgainAt = time.now().plus(PAUSE);
      known = processor(keys());
      processor = known;
    }
    return known;
  }

  private DefaultJWTProcessor<SecurityContext> processor(URL keys) {
    JWKSource<SecurityContext> source =
        JWKSourceBuilder.create(keys, new DefaultResourceRetriever(TIMEOUT, TIMEOUT, MAX_BYTES))
            .retrying(true)
            .build();
    DefaultJWTClaimsVerifier<SecurityContext> verifier =
        new DefaultJWTClaimsVerifier<>(
            issuer.audience().map(Set::of).orElse(null),
            new JWTClaimsSet.Builder().issuer(issuer.url()).build(),
            Set.of("sub", "exp"),
            Set.of());
    verifier.setMaxClockSkew(0);
    DefaultJWTProcessor<SecurityContext> made = new DefaultJWTProcessor<>();
    made.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, source));
    made.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, ACCESS_TOKEN, null));
    made.setJWTClaimsSetVerifier(verifier);
    return made;
  }

  private URL keys() throws IOException {
    return url(issuer.jwks().isPresent() ? issuer.jwks().get() : discovered());
  }

  private URI discovered() throws IOException {
    URI discovery =
        URI.create(issuer.url().replaceAll("/$", "") + "/.well-known/openid-configuration");
    String document =
        new DefaultResourceRetriever(TIMEOUT, TIMEOUT, MAX_BYTES)
            .retrieveResource(url(discovery))
            .getContent();
    JsonNode read = DomainJson.mapper().readTree(document);
    if (!issuer.url().equals(read.path("issuer").asText())) {
      throw new IOException(discovery + " is of another issuer");
    }
    try {
      return new URI(read.path("jwks_uri").asText());
    } catch (URISyntaxException e) {
      throw new IOException(discovery + " names no keys", e);
    }
  }

  private static URL url(URI uri) throws MalformedURLException {
    if (!uri.isAbsolute()) {
      throw new MalformedURLException("'" + uri + "' is no URL");
    }
    return uri.toURL();
  }
}

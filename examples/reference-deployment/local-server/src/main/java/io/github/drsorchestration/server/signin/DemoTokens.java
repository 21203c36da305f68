package io.github.drsorchestration.server.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.operation.principal.ClaimPrincipals;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** The access tokens of this service: who, of which role, in which session, for 45 minutes. */
final class DemoTokens implements Authenticator {

  static final Duration LIFETIME = Duration.ofMinutes(45);

  private static final String ISSUER = "drs-orchestration-local-server";
  private static final String SESSION = "sid";
  private static final ClaimPrincipals COGNITO = ClaimPrincipals.COGNITO;
  private static final ClaimPrincipals PRINCIPALS =
      new ClaimPrincipals(
          "demo",
          COGNITO.idClaim(),
          COGNITO.nameClaims(),
          COGNITO.groupsClaim(),
          COGNITO.accountsClaim(),
          COGNITO.protectionGroupsClaim(),
          COGNITO.plansClaim(),
          COGNITO.roles());

  private final SigningKeys keys;
  private final Sessions sessions;
  private final VerifiedTokens verified;
  private final Time time;
  private final Ids ids;

  DemoTokens(SigningKeys keys, Sessions sessions, Time time, Ids ids) {
    this.keys = keys;
    this.sessions = sessions;
    this.verified = new VerifiedTokens(time);
    this.time = time;
    this.ids = ids;
  }

  String issue(DemoUser user, String sessionId) {
    Instant now = time.now();
    ECKey key = keys.current();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(ISSUER)
            .subject(user.name())
            .claim("username", user.name())
            .claim(COGNITO.groupsClaim(), List.of(user.role().name()))
            .claim(SESSION, sessionId)
            .jwtID(ids.next())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .build();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  @Override
  public Optional<SignedIn> authenticate(String token) {
    return claims(token)
        .filter(it -> sessions.goesOn(sessionOf(it)))
        .map(
            it ->
                new SignedIn(
                    PRINCIPALS.principal(it.getClaims()),
                    it.getExpirationTime().toInstant(),
                    () -> sessions.goesOn(sessionOf(it))))
        .filter(it -> !it.principal().isAnonymous());
  }

  private static String sessionOf(JWTClaimsSet claims) {
    return String.valueOf(claims.getClaim(SESSION));
  }

  /** The session of a token that is good. */
  Optional<String> session(String token) {
    return claims(token).map(DemoTokens::sessionOf);
  }

  private Optional<JWTClaimsSet> claims(String token) {
    return verified.claims(token, () -> verify(token)).filter(this::isValid);
  }

  private Optional<JWTClaimsSet> verify(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      Optional<ECKey> key = Optional.ofNullable(jwt.getHeader().getKeyID()).flatMap(keys::find);
      boolean good =
          JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm())
              && key.isPresent()
              && jwt.verify(new ECDSAVerifier(key.get()));
      return good ? Optional.of(jwt.getJWTClaimsSet()) : Optional.empty();
    } catch (ParseException | JOSEException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private boolean isValid(JWTClaimsSet claims) {
    Date expires = claims.getExpirationTime();
    return ISSUER.equals(claims.getIssuer())
        && claims.getAudience().contains(ISSUER)
        && expires != null
        && expires.toInstant().isAfter(time.now());
  }
}

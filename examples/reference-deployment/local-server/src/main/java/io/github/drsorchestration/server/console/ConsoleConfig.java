package io.github.drsorchestration.server.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.drsorchestration.server.signin.Issuer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a console is told at run time, as {@code config.json}.
 *
 * @param api where the operations are, seen from the page
 * @param auth who signs people in
 * @param simulated whether nothing real can come to harm
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ConsoleConfig(String api, SignIn auth, boolean simulated) {

  private static final Pattern USER_POOL =
      Pattern.compile("https://cognito-idp\\.([a-z0-9-]+)\\.amazonaws\\.com/([\\w-]+)");

  /**
   * Who signs people in.
   *
   * @param mode {@code local}, {@code cognito}, or {@code token} for tokens of others
   * @param demoUsers whether there are users whose passwords everybody knows
   * @param userPoolId the user pool of Cognito
   * @param clientId its client
   */
  public record SignIn(
      String mode, boolean demoUsers, Optional<String> userPoolId, Optional<String> clientId) {}

  /** What is told of a server whose tokens are those of an issuer, or of its demo users. */
  public static ConsoleConfig of(Optional<Issuer> issuer, boolean simulated) {
    return new ConsoleConfig(
        ".",
        issuer
            .map(ConsoleConfig::signIn)
            .orElseGet(() -> new SignIn("local", true, Optional.empty(), Optional.empty())),
        simulated);
  }

  private static SignIn signIn(Issuer issuer) {
    Matcher pool = USER_POOL.matcher(issuer.url());
    return pool.matches() && issuer.clientId().isPresent()
        ? new SignIn("cognito", false, Optional.of(pool.group(2)), issuer.clientId())
        : new SignIn("token", false, Optional.empty(), Optional.empty());
  }

  /** What scripts of the page speak to beside this server. */
  String connections() {
    return auth.userPoolId()
        .map(it -> " https://cognito-idp." + it.substring(0, it.indexOf('_')) + ".amazonaws.com")
        .orElse("");
  }
}

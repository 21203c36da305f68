package io.github.drsorchestration.cli.remote.setting;

import io.github.drsorchestration.cli.problem.BadInputException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What environment variables and the file say; a variable counts more than the file.
 *
 * @param server the server
 * @param user the user who signs in
 * @param json whether to print JSON
 * @param plainHttp whether others may read what is sent
 * @param token what to sign in with, in place of what was kept when the user signed in
 */
public record Settings(
    Optional<ServerAddress> server,
    Optional<String> user,
    boolean json,
    boolean plainHttp,
    Optional<String> token) {

  public static final String SERVER = "DRS_ORCHESTRATION_SERVER";
  public static final String USER = "DRS_ORCHESTRATION_USER";
  public static final String PASSWORD = "DRS_ORCHESTRATION_PASSWORD";
  public static final String TOKEN = "DRS_ORCHESTRATION_TOKEN";
  public static final String OUTPUT = "DRS_ORCHESTRATION_OUTPUT";
  public static final String PLAIN_HTTP = "DRS_ORCHESTRATION_PLAIN_HTTP";

  private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

  public static Settings of(Environment environment) {
    ConfigFile file = ConfigFile.in(environment.directory());
    return new Settings(
        environment
            .variable(SERVER)
            .map(text -> ServerAddress.of(SERVER, text))
            .or(() -> file.text("server").map(it -> ServerAddress.of(file.place("server"), it))),
        environment.variable(USER).or(() -> file.text("user")),
        environment
            .variable(OUTPUT)
            .map(text -> isJson(OUTPUT, text))
            .or(() -> file.text("output").map(text -> isJson(file.place("output"), text)))
            .orElse(false),
        environment
            .variable(PLAIN_HTTP)
            .map(text -> isTrue(PLAIN_HTTP, text))
            .orElseGet(() -> file.flag("plainHttp")),
        environment.variable(TOKEN).map(Settings::token));
  }

  private static String token(String text) {
    if (!VISIBLE.matcher(text.strip()).matches()) {
      throw new BadInputException(TOKEN + " must be a token of visible ASCII characters");
    }
    return text.strip();
  }

  private static boolean isJson(String source, String text) {
    if (!text.equals("json") && !text.equals("text")) {
      throw new BadInputException(source + " must be json or text, is '" + text + "'");
    }
    return text.equals("json");
  }

  private static boolean isTrue(String source, String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new BadInputException(source + " must be true or false, is '" + text + "'");
    }
    return text.equals("true");
  }
}

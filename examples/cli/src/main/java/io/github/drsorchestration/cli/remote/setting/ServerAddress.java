package io.github.drsorchestration.cli.remote.setting;

import io.github.drsorchestration.cli.problem.BadInputException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where a server is.
 *
 * @param url its URL, without a slash at the end
 */
public record ServerAddress(URI url) {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * The address in a text.
   *
   * @param source who says so, for the message
   */
  public static ServerAddress of(String source, String text) {
    try {
      URI url = new URI(text.strip().replaceAll("/+$", ""));
      String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
      boolean plain =
          url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
      if ((scheme.equals("http") || scheme.equals("https")) && url.getHost() != null && plain) {
        return new ServerAddress(url);
      }
    } catch (URISyntaxException notOne) {
      // told below
    }
    throw new BadInputException(
        source + " must be a URL such as https://drs.example.com, is '" + text + "'");
  }

  /** Whether what is sent can be read on its way by others. */
  public boolean isReadableByOthers() {
    return url.getScheme().equalsIgnoreCase("http")
        && !THIS_MACHINE.contains(url.getHost().toLowerCase(Locale.ROOT));
  }

  /** A path below the URL, which is encoded already. */
  public URI resolve(String path) {
    return URI.create(url + path);
  }

  @Override
  public String toString() {
    return url.toString();
  }
}

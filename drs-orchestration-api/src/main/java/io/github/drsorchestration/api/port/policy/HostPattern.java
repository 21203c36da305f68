package io.github.drsorchestration.api.port.policy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A host with an optional port, such as {@code *.example.org:8443}. */
final class HostPattern {

  private static final String SUBDOMAINS = "*.";

  private HostPattern() {}

  /** Whether one of the patterns matches the host of this URL. */
  static boolean anyMatches(Set<String> patterns, String url) {
    if (patterns.contains("*")) {
      return true;
    }
    URI target = parsed(url);
    if (target == null || target.getHost() == null || target.getUserInfo() != null) {
      return false;
    }
    String host = target.getHost().toLowerCase(Locale.ROOT);
    return patterns.stream()
        .map(pattern -> pattern.toLowerCase(Locale.ROOT))
        .anyMatch(pattern -> matches(pattern, host, target));
  }

  private static boolean matches(String pattern, String host, URI target) {
    int colon = pattern.lastIndexOf(':');
    boolean hasPort = colon > pattern.lastIndexOf(']');
    String hostPattern = hasPort ? pattern.substring(0, colon) : pattern;
    int usual = "http".equalsIgnoreCase(target.getScheme()) ? 80 : 443;
    int port = target.getPort() < 0 ? usual : target.getPort();
    String portPattern = hasPort ? pattern.substring(colon + 1) : String.valueOf(usual);
    return (portPattern.equals("*") || portPattern.equals(String.valueOf(port)))
        && matchesHost(hostPattern, host);
  }

  private static boolean matchesHost(String pattern, String host) {
    if (!pattern.startsWith(SUBDOMAINS)) {
      return host.equals(pattern);
    }
    String domain = pattern.substring(1);
    return host.endsWith(domain) && host.length() > domain.length() && !isAddress(host);
  }

  /** Names end in a label with a letter. */
  private static boolean isAddress(String host) {
    String last = host.substring(host.lastIndexOf('.') + 1);
    return host.startsWith("[") || last.matches("[0-9]*|0x[0-9a-f]*");
  }

  private static @Nullable URI parsed(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}

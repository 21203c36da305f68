package io.github.drsorchestration.aws.standin;

import com.sun.net.httpserver.Headers;
import java.util.Optional;

/**
 * A request that arrived.
 *
 * @param path its path and query
 * @param body what it carried
 * @param headers its headers
 * @param number counts the requests, from one
 */
public record ReceivedRequest(String path, String body, Headers headers, int number) {

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }

  /** The access key that signed it. */
  public String signedBy() {
    String authorization = header("Authorization").orElse("");
    int from = authorization.indexOf("Credential=") + "Credential=".length();
    return authorization.substring(from, authorization.indexOf('/', from));
  }
}

package io.github.drsorchestration.testkit.wire.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The caller of a request and the service addressed, according to the scope of the signature. The
 * signature itself is not verified.
 *
 * @param accessKey the access key
 * @param region the Region in the signature
 * @param service the service in the signature, such as {@code drs}
 */
public record Caller(String accessKey, String region, String service) {

  private static final Pattern CREDENTIAL =
      Pattern.compile("Credential=([^/,\\s]+)/\\d{8}/([^/]+)/([^/]+)/aws4_request");

  /** The caller of a request; empty where it is not signed. */
  public static Optional<Caller> of(WireRequest request) {
    Matcher scope = CREDENTIAL.matcher(request.header("authorization").orElse(""));
    return scope.find()
        ? Optional.of(new Caller(scope.group(1), scope.group(2), scope.group(3)))
        : Optional.empty();
  }
}

package io.github.drsorchestration.core.rest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an embedding service decides about its REST API.
 *
 * @param cors which pages in a browser may use it from elsewhere
 * @param maxBodyBytes the size of the largest body that is read
 * @param basePath the path that all of its paths begin with, such as {@code /recovery}; empty if
 *     there is none
 */
public record RestSettings(Cors cors, int maxBodyBytes, String basePath) {

  private static final Pattern BASE_PATH = Pattern.compile("(/[\\w.~-]+)*");

  /** No other origins, bodies of up to a megabyte, at the root. */
  public static final RestSettings DEFAULTS = new RestSettings(Cors.NONE, 1_000_000, "");

  public RestSettings {
    if (maxBodyBytes < 1) {
      throw new IllegalArgumentException("maxBodyBytes must be at least 1, is " + maxBodyBytes);
    }
    if (!BASE_PATH.matcher(basePath).matches()) {
      throw new IllegalArgumentException(
          "basePath must be like /recovery, without a slash at its end, is " + basePath);
    }
  }

  public RestSettings with(Cors other) {
    return new RestSettings(other, maxBodyBytes, basePath);
  }

  public RestSettings withMaxBodyBytes(int bytes) {
    return new RestSettings(cors, bytes, basePath);
  }

  public RestSettings withBasePath(String path) {
    return new RestSettings(cors, maxBodyBytes, path);
  }

  /** The path of a request without the base path; empty if it does not begin with that. */
  Optional<String> withinBase(String path) {
    return basePath.isEmpty() || path.startsWith(basePath + "/")
        ? Optional.of(path.substring(basePath.length()))
        : Optional.empty();
  }
}

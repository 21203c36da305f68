package io.github.drsorchestration.core.rest;

/**
 * What an embedding service decides about its REST API.
 *
 * @param cors which pages in a browser may use it from elsewhere
 * @param maxBodyBytes the size of the largest body that is read
 */
public record RestSettings(Cors cors, int maxBodyBytes) {

  /** No other origins, bodies of up to a megabyte. */
  public static final RestSettings DEFAULTS = new RestSettings(Cors.NONE, 1_000_000);

  public RestSettings {
    if (maxBodyBytes < 1) {
      throw new IllegalArgumentException("maxBodyBytes must be at least 1, is " + maxBodyBytes);
    }
  }

  public RestSettings with(Cors other) {
    return new RestSettings(other, maxBodyBytes);
  }

  public RestSettings withMaxBodyBytes(int bytes) {
    return new RestSettings(cors, bytes);
  }
}

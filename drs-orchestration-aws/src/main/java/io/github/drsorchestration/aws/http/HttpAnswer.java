package io.github.drsorchestration.aws.http;

/**
 * What an endpoint answered.
 *
 * @param status the status
 * @param body the body as UTF-8, as far as it was read
 * @param complete whether that is all of it
 */
public record HttpAnswer(int status, String body, boolean complete) {

  /** Whether the status is 2xx. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}

package io.github.drsorchestration.core.rest.message;

/**
 * What to answer.
 *
 * @param status the status code
 * @param headers the headers; the length of the body is left to the server
 * @param body the body; empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // bodies are passed on, and never compared
public record RestResponse(int status, Headers headers, byte[] body) {

  private static final byte[] NO_BODY = {};

  public static RestResponse withoutBody(int status) {
    return new RestResponse(status, Headers.NONE, NO_BODY);
  }

  public RestResponse with(String header, String value) {
    return new RestResponse(status, headers.with(header, value), body);
  }

  public RestResponse withoutBody() {
    return new RestResponse(status, headers, NO_BODY);
  }
}

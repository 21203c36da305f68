package io.github.drsorchestration.testkit.wire.operation.request;

/**
 * An operation of the API.
 *
 * @param name its name
 * @param method the HTTP method
 * @param path the path; {@code {resourceArn}} stands for the rest of it
 * @param status the HTTP status of a successful response
 * @param handler handles its requests
 */
public record Operation(String name, String method, String path, int status, Handler handler) {

  public static Operation post(int status, String name, Handler handler) {
    return of("POST", "/" + name, status, name, handler);
  }

  public static Operation of(String method, String path, int status, String name, Handler handler) {
    return new Operation(name, method, path, status, handler);
  }
}

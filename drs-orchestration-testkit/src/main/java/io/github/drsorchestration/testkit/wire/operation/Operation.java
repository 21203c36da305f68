package io.github.drsorchestration.testkit.wire.operation;

import io.github.drsorchestration.testkit.call.ServiceCall;
import java.util.Optional;

/**
 * An operation of the API.
 *
 * @param name its name
 * @param method the HTTP method
 * @param path the path; {@code {resourceArn}} stands for the rest of it
 * @param status the status of an answer that is no error
 * @param call what it is called in the world, which counts it and lets faults hit it; absent for
 *     operations that the world's faults do not know
 * @param handler what it does
 */
public record Operation(
    String name,
    String method,
    String path,
    int status,
    Optional<ServiceCall> call,
    Handler handler) {

  static Operation post(int status, String name, Handler handler) {
    return of("POST", "/" + name, status, name, handler);
  }

  static Operation of(String method, String path, int status, String name, Handler handler) {
    return new Operation(name, method, path, status, ServiceCall.find(name), handler);
  }
}

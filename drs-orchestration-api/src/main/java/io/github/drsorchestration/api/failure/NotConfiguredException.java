package io.github.drsorchestration.api.failure;

import java.io.Serial;

/** Something was asked for that needs a port which the embedding service has not given. */
public final class NotConfiguredException extends OrchestrationException {

  @Serial private static final long serialVersionUID = 1L;

  private final String port;

  /**
   * @param port the name of the port in {@code Ports}, such as {@code targetAccountStore}
   */
  public NotConfiguredException(String port) {
    super("this service runs without a " + port + "; give one to Ports to use it");
    this.port = port;
  }

  private NotConfiguredException(String port, String message) {
    super(message);
    this.port = port;
  }

  /**
   * A part that is no port.
   *
   * @param what the part, such as {@code a simulated world}
   * @param how what to do to have it
   */
  public static NotConfiguredException of(String what, String how) {
    return new NotConfiguredException(what, "this service runs without " + what + "; " + how);
  }

  public String port() {
    return port;
  }
}

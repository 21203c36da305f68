package io.github.drsorchestration.lambda;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.lambda.deployment.Deployment;
import io.github.drsorchestration.lambda.notification.Formatter;

/** The function notification-formatter: tells people what events mean for them. */
public class NotificationHandler extends FunctionHandler {

  private final Formatter formatter;

  public NotificationHandler() {
    this(Deployment.here());
  }

  protected NotificationHandler(Deployment deployment) {
    this(deployment, deployment.aws().ports());
  }

  /** One with other channels, for tests. */
  protected NotificationHandler(Deployment deployment, Ports ports) {
    super(deployment);
    this.formatter = Formatter.over(ports);
  }

  @Override
  String answer(String event) {
    return formatter.take(StrictJson.read(event)).toString();
  }
}

package io.github.drsorchestration.lambda;

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
    super(deployment);
    this.formatter = Formatter.over(deployment.aws().ports());
  }

  @Override
  String answer(String event) {
    return formatter.take(StrictJson.read(event)).toString();
  }
}

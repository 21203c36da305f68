package io.github.drsorchestration.lambda;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.notification.NotificationChannel;
import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.notify.webhook.LoopbackWebhook;
import io.github.drsorchestration.lambda.deployment.Deployment;
import io.github.drsorchestration.lambda.deployment.Settings;
import io.github.drsorchestration.testkit.wire.ServerTime;
import java.util.Map;
import java.util.TreeMap;

/** The functions under their own names, in the time of the simulated DRS. */
public final class SimulatedHandlers {

  private SimulatedHandlers() {}

  /** The one of these for a handler of the template. */
  static String of(String handler) {
    String method = "::handleRequest";
    String name =
        handler.substring(handler.lastIndexOf('.') + 1, handler.length() - method.length());
    return SimulatedHandlers.class.getName() + "$" + name;
  }

  private static Deployment deployment() {
    Settings settings = Settings.of(System.getenv());
    return Deployment.of(
        settings, ServerTime.at(settings.drsEndpoint().orElseThrow(), SystemTime.shared()));
  }

  public static final class QueryHandler extends io.github.drsorchestration.lambda.QueryHandler {
    public QueryHandler() {
      super(deployment());
    }
  }

  public static final class DataManagementHandler
      extends io.github.drsorchestration.lambda.DataManagementHandler {
    public DataManagementHandler() {
      super(deployment());
    }
  }

  public static final class ExecutionHandler
      extends io.github.drsorchestration.lambda.ExecutionHandler {
    public ExecutionHandler() {
      super(deployment());
    }
  }

  public static final class OrchestrationHandler
      extends io.github.drsorchestration.lambda.OrchestrationHandler {
    public OrchestrationHandler() {
      super(deployment());
    }
  }

  public static final class NotificationHandler
      extends io.github.drsorchestration.lambda.NotificationHandler {
    public NotificationHandler() {
      this(deployment());
    }

    private NotificationHandler(Deployment deployment) {
      super(deployment, callingThisMachine(deployment));
    }

    private static Ports callingThisMachine(Deployment deployment) {
      AwsPorts aws = deployment.aws();
      Map<String, NotificationChannel> channels = new TreeMap<>(aws.ports().notificationChannels());
      deployment
          .settings()
          .webhooks()
          .forEach(
              (name, parameter) ->
                  channels.put(
                      name,
                      LoopbackWebhook.in(aws.clients(), parameter, SystemTime.shared()::now)));
      return aws.ports().toBuilder().notificationChannels(channels).build();
    }
  }
}

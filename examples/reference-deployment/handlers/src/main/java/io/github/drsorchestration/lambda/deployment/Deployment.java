package io.github.drsorchestration.lambda.deployment;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.AwsPortsBuilder;
import io.github.drsorchestration.aws.notify.sns.SnsNotifier;
import io.github.drsorchestration.aws.stepfunctions.DrivingMachine;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.principal.IamPrincipals;
import io.github.drsorchestration.lambda.machine.Drives;
import io.github.drsorchestration.lambda.machine.MachineDriver;
import io.github.drsorchestration.lambda.time.FunctionTime;
import java.util.Optional;

/**
 * What every function is made of: settings, clients and ports. Made once per process; no client
 * connects before it is needed, which is most of what a cold start costs.
 */
public final class Deployment {

  private final Settings settings;
  private final AwsPorts aws;
  private final Ports ports;

  private Deployment(Settings settings, AwsPorts aws) {
    this.settings = settings;
    this.aws = aws;
    Ports.Builder builder = aws.ports().toBuilder();
    // Directly: what is sent in the background of a function may wait for its next invocation.
    settings
        .eventsTopicArn()
        .ifPresent(topic -> builder.notifier(new SnsNotifier(aws.clients(), topic)));
    this.ports = builder.build();
  }

  /** That of this process. */
  public static Deployment here() {
    return of(Settings.of(System.getenv()), SystemTime.shared());
  }

  /**
   * A deployment in a time of its own, for tests.
   *
   * @param time the time of the engine; a machine's time-outs are in real time
   */
  public static Deployment of(Settings settings, Time time) {
    AwsPortsBuilder builder =
        AwsPorts.builder().homeRegion(settings.region()).tables(settings.tables()).time(new FunctionTime(time));
    settings.homeAccount().ifPresent(builder::homeAccount);
    settings.notificationsTopicArn().ifPresent(builder::notificationTopicArn);
    builder.webhookHosts(settings.webhookHosts().toArray(String[]::new));
    settings
        .drsEndpoint()
        .ifPresent(
            url -> {
              builder.endpoint("drs", url);
              builder.endpoint("sts", url);
              builder.endpoint("servicequotas", url);
            });
    return new Deployment(settings, builder.build());
  }

  public Settings settings() {
    return settings;
  }

  public AwsPorts aws() {
    return aws;
  }

  public Ports ports() {
    return ports;
  }

  /** The runs of its state machine, if it has one. */
  public Optional<Drives> drives() {
    return settings
        .stateMachineArn()
        .map(arn -> new DrivingMachine(aws.clients(), arn))
        .map(machine -> new Drives(ports.recordStore(), machine));
  }

  /** An orchestrator that leaves all steps to the state machine. */
  public DrsOrchestrator orchestrator() {
    return DrsOrchestrator.builder().ports(ports).driver(new MachineDriver(drives())).build();
  }

  /** Who an IAM identity is. */
  public IamPrincipals invokers() {
    return Invokers.read(settings.directInvokers());
  }
}

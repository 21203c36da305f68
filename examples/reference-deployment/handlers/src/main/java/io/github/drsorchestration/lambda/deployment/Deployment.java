package io.github.drsorchestration.lambda.deployment;

import com.amazonaws.services.lambda.runtime.Context;
import io.github.drsorchestration.api.access.AuditLog;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.AwsPortsBuilder;
import io.github.drsorchestration.aws.notify.sns.SnsNotifier;
import io.github.drsorchestration.aws.stepfunctions.DrivingMachine;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.operation.StructuredAuditLog;
import io.github.drsorchestration.core.operation.principal.IamPrincipals;
import io.github.drsorchestration.lambda.log.LogContext;
import io.github.drsorchestration.lambda.machine.Drives;
import io.github.drsorchestration.lambda.machine.MachineDriver;
import io.github.drsorchestration.lambda.metric.DrsCalls;
import io.github.drsorchestration.lambda.metric.Metrics;
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
  private final Metrics metrics;
  private final DrsCalls drsCalls;

  private Deployment(Settings settings, AwsPorts aws, Metrics metrics, DrsCalls drsCalls) {
    this.settings = settings;
    this.aws = aws;
    this.metrics = metrics;
    this.drsCalls = drsCalls;
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
        AwsPorts.builder()
            .homeRegion(settings.region())
            .tables(settings.tables())
            .time(new FunctionTime(time));
    settings.homeAccount().ifPresent(builder::homeAccount);
    settings.notificationsTopicArn().ifPresent(builder::notificationTopicArn);
    builder.webhookHosts(settings.webhookHosts().toArray(String[]::new));
    settings.webhooks().forEach(builder::webhookParameter);
    settings
        .drsEndpoint()
        .ifPresent(
            url -> {
              builder.endpoint("drs", url);
              builder.endpoint("sts", url);
              builder.endpoint("servicequotas", url);
            });
    DrsCalls drsCalls = new DrsCalls();
    builder.interceptor(drsCalls);
    Metrics metrics = new Metrics(settings.metricsNamespace(), settings.environment(), time);
    return new Deployment(settings, builder.build(), metrics, drsCalls);
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

  /** Where every operation is put down. */
  public AuditLog audit() {
    return new StructuredAuditLog().and(metrics.ofOperations());
  }

  public Metrics metrics() {
    return metrics;
  }

  /** Connects to the tables, as almost every invocation has to. */
  public void prime() {
    boolean unused = ports.recoveryPlanStore().find("no-such-plan").isPresent();
  }

  /** An invocation begins; what is logged from now on belongs to it. */
  public void begin(Context invocation) {
    LogContext.begin(invocation.getAwsRequestId());
  }

  /** It has ended. */
  public void end() {
    drsCalls.report(metrics);
    LogContext.end();
  }

  /** Who an IAM identity is. */
  public IamPrincipals invokers() {
    return Invokers.read(settings.directInvokers());
  }
}

package io.github.drsorchestration.aws;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.Notifier;
import io.github.drsorchestration.api.port.notification.MailSubscriptions;
import io.github.drsorchestration.api.port.notification.NotificationChannel;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.AwsService;
import io.github.drsorchestration.aws.client.ClientsBuilder;
import io.github.drsorchestration.aws.dynamodb.DynamoStores;
import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import io.github.drsorchestration.aws.hook.HookSigner;
import io.github.drsorchestration.aws.hook.HttpHooks;
import io.github.drsorchestration.aws.notify.FanOutNotifier;
import io.github.drsorchestration.aws.notify.cloudwatch.ExecutionMetrics;
import io.github.drsorchestration.aws.notify.sns.SnsChannel;
import io.github.drsorchestration.aws.notify.sns.SnsMailSubscriptions;
import io.github.drsorchestration.aws.notify.sns.SnsNotifier;
import io.github.drsorchestration.aws.notify.webhook.ParameterWebhook;
import io.github.drsorchestration.aws.notify.webhook.Webhook;
import io.github.drsorchestration.aws.notify.webhook.WebhookChannel;
import io.github.drsorchestration.aws.stepfunctions.TaskTokenApprovals;
import io.github.drsorchestration.aws.time.SystemClock;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;

/** Builds {@link AwsPorts}. */
public final class AwsPortsBuilder {

  private final ClientsBuilder clients = AwsClients.builder();
  private @Nullable Time time;
  private InstantSource clock = SystemClock.get();
  private DynamoTables tables = DynamoTables.withPrefix("drs-orchestration-");
  private String[] httpHookHosts = {};
  private boolean httpHooksInPrivateNetwork;
  private @Nullable HookSigner httpHookSigner;
  private @Nullable Function<String, Optional<TargetAccount>> accounts;
  private @Nullable String topicArn;
  private @Nullable String notificationTopicArn;
  private String[] webhookHosts = {};
  private final Map<String, Webhook> webhooks = new TreeMap<>();
  private final Map<String, String> webhookParameters = new TreeMap<>();
  private @Nullable String metricsNamespace;
  private @Nullable String approvalMachineArn;
  private @Nullable String hookMachineArn;
  private @Nullable AwsClients madeClients;
  private @Nullable DynamoStores madeStores;

  AwsPortsBuilder() {}

  /** The Region of the orchestrator's own tables, topics and state machines. Required. */
  public AwsPortsBuilder homeRegion(String value) {
    clients.homeRegion(value);
    return this;
  }

  /** The account whose servers need no role; by default STS is asked for it. */
  public AwsPortsBuilder homeAccount(String value) {
    clients.homeAccount(value);
    return this;
  }

  /** By default the chain of the SDK: environment, profile, container, instance. */
  public AwsPortsBuilder credentials(AwsCredentialsProvider value) {
    clients.credentials(value);
    return this;
  }

  /**
   * Finds the role of an account; by default in the table of target accounts. Where there are no
   * tables and no other account, {@code id -> Optional.empty()} will do.
   */
  public AwsPortsBuilder accounts(Function<String, Optional<TargetAccount>> value) {
    accounts = value;
    return this;
  }

  /** The tables of the stores; by default those with the prefix {@code drs-orchestration-}. */
  public AwsPortsBuilder tables(DynamoTables value) {
    tables = value;
    return this;
  }

  /** The SNS topic to which events are published; by default there is none. */
  public AwsPortsBuilder topicArn(String value) {
    topicArn = value;
    return this;
  }

  /**
   * The SNS topic for notifications of recipients and for mail, another one than that of {@link
   * #topicArn}; by default there is none.
   */
  public AwsPortsBuilder notificationTopicArn(String value) {
    notificationTopicArn = value;
    return this;
  }

  /** The hosts that webhooks may call; without any, there are no webhooks. */
  public AwsPortsBuilder webhookHosts(String... values) {
    webhookHosts = values.clone();
    return this;
  }

  /**
   * Adds a webhook.
   *
   * @param name by which recipients know it
   */
  public AwsPortsBuilder webhook(String name, Webhook value) {
    checkWebhookName(name);
    webhooks.put(name, value);
    return this;
  }

  /**
   * Adds a webhook whose address and secret are kept by Systems Manager.
   *
   * @param name by which recipients know it
   * @param parameter the name of the parameter, in the home Region; see {@link ParameterWebhook}
   */
  public AwsPortsBuilder webhookParameter(String name, String parameter) {
    checkWebhookName(name);
    webhookParameters.put(name, parameter);
    return this;
  }

  private static void checkWebhookName(String name) {
    if (name.equals(NotificationChannel.TOPIC)) {
      throw new InvalidValueException("webhook", "must not be called 'topic'");
    }
  }

  /** The CloudWatch namespace of the metrics; by default there are none. */
  public AwsPortsBuilder metricsNamespace(String value) {
    metricsNamespace = value;
    return this;
  }

  /** The state machine that asks for approvals; see {@link TaskTokenApprovals}. */
  public AwsPortsBuilder approvalStateMachineArn(String value) {
    approvalMachineArn = value;
    return this;
  }

  /** The state machine that runs Lambda hooks; without it they are refused. */
  public AwsPortsBuilder hookStateMachineArn(String value) {
    hookMachineArn = value;
    return this;
  }

  /** The hosts that HTTP hooks may call; without any they are refused. */
  public AwsPortsBuilder httpHookHosts(String... values) {
    httpHookHosts = values.clone();
    return this;
  }

  /**
   * Lets HTTP hooks call hosts whose addresses are private, such as those behind an internal load
   * balancer; by default only public ones are called. Instance metadata is out of reach either way.
   */
  public AwsPortsBuilder httpHooksInPrivateNetwork() {
    httpHooksInPrivateNetwork = true;
    return this;
  }

  /** Signs the requests of HTTP hooks; by default their endpoints cannot tell who is calling. */
  public AwsPortsBuilder httpHookSigner(HookSigner value) {
    httpHookSigner = value;
    return this;
  }

  /** The endpoint of every service that has none of its own here; by default that of AWS. */
  public AwsPortsBuilder endpoint(URI value) {
    clients.endpoint(value);
    return this;
  }

  /**
   * The endpoint of one service.
   *
   * @param service the prefix of its endpoints, such as {@code drs}
   */
  public AwsPortsBuilder endpoint(String service, URI value) {
    clients.endpoint(service, value);
    return this;
  }

  /**
   * The HTTP client; see {@link ClientsBuilder#http(SdkHttpClient)} for what is required of them.
   */
  public AwsPortsBuilder http(SdkHttpClient value) {
    clients.http(value);
    return this;
  }

  /** Adds an interceptor to every client. */
  public AwsPortsBuilder interceptor(ExecutionInterceptor value) {
    clients.interceptor(value);
    return this;
  }

  /** Uses the caller's clients of a service that is called in many accounts, such as DRS. */
  public <C extends SdkClient> AwsPortsBuilder use(
      AwsService<C> service, Function<AccountRegion, C> value) {
    clients.use(service, value);
    return this;
  }

  /** Uses the caller's client of a service of the home account, such as SNS. */
  public <C extends SdkClient> AwsPortsBuilder useAtHome(AwsService<C> service, C value) {
    clients.useAtHome(service, value);
    return this;
  }

  /** By default the clock of the machine. */
  public AwsPortsBuilder time(Time value) {
    time = value;
    clock = value::now;
    clients.clock(clock);
    return this;
  }

  /**
   * Makes the ports, which call nothing yet.
   *
   * @throws NullPointerException if the home Region was not given
   */
  public AwsPorts build() {
    Function<String, Optional<TargetAccount>> given = accounts;
    clients.accounts(given != null ? given : id -> stores().targetAccounts().find(id));
    AwsClients made = clients.build();
    madeClients = made;
    madeStores = DynamoStores.of(made.atHome(AwsPorts.DYNAMO_DB), tables);
    return new AwsPorts(this);
  }

  AwsClients clients() {
    return Objects.requireNonNull(madeClients, "clients");
  }

  DynamoStores stores() {
    return Objects.requireNonNull(madeStores, "stores");
  }

  DynamoTables tables() {
    return tables;
  }

  Optional<Time> time() {
    return Optional.ofNullable(time);
  }

  InstantSource clock() {
    return clock;
  }

  Optional<ApprovalGate> approvalGate() {
    String arn = approvalMachineArn;
    return Optional.ofNullable(arn).map(it -> new TaskTokenApprovals(clients(), it, clock));
  }

  Optional<String> hookMachineArn() {
    return Optional.ofNullable(hookMachineArn);
  }

  Optional<HttpHooks> httpHooks() {
    if (httpHookHosts.length == 0) {
      return Optional.empty();
    }
    HttpHooks hooks =
        httpHooksInPrivateNetwork
            ? HttpHooks.to(httpHookHosts).inPrivateNetwork()
            : HttpHooks.to(httpHookHosts);
    return Optional.of(httpHookSigner == null ? hooks : hooks.signedBy(httpHookSigner));
  }

  Notifier notifier() {
    List<Notifier> sinks = new ArrayList<>();
    if (topicArn != null) {
      sinks.add(new SnsNotifier(clients(), topicArn));
    }
    if (metricsNamespace != null) {
      sinks.add(new ExecutionMetrics(clients(), metricsNamespace));
    }
    return FanOutNotifier.to(sinks, clock);
  }

  Map<String, NotificationChannel> notificationChannels() {
    Map<String, NotificationChannel> channels = new TreeMap<>();
    webhooks.forEach(
        (name, webhook) -> channels.put(name, WebhookChannel.to(webhook, webhookHosts)));
    webhookParameters.forEach(
        (name, parameter) ->
            channels.put(name, ParameterWebhook.in(clients(), parameter, clock, webhookHosts)));
    if (notificationTopicArn != null) {
      channels.put(NotificationChannel.TOPIC, new SnsChannel(clients(), notificationTopicArn));
    }
    return channels;
  }

  Optional<MailSubscriptions> mailSubscriptions() {
    String arn = notificationTopicArn;
    return Optional.ofNullable(arn).map(it -> new SnsMailSubscriptions(clients(), it));
  }
}

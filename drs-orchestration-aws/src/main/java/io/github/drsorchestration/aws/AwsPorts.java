package io.github.drsorchestration.aws;

import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.AccountAccess;
import io.github.drsorchestration.api.port.ApprovalGate;
import io.github.drsorchestration.api.port.HealthProbe;
import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.port.Notifier;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.aws.account.RoleAccess;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.AwsService;
import io.github.drsorchestration.aws.drs.DrsRecoveryService;
import io.github.drsorchestration.aws.drs.DrsServerTags;
import io.github.drsorchestration.aws.drs.DrsStagingAccounts;
import io.github.drsorchestration.aws.dynamodb.DynamoStores;
import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import io.github.drsorchestration.aws.ec2.Ec2Catalog;
import io.github.drsorchestration.aws.ec2.Ec2TaggedInstances;
import io.github.drsorchestration.aws.ec2.InstanceAddresses;
import io.github.drsorchestration.aws.health.ProbesByName;
import io.github.drsorchestration.aws.hook.AddressedHooks;
import io.github.drsorchestration.aws.hook.HooksByType;
import io.github.drsorchestration.aws.kms.KmsEncryptionKeys;
import io.github.drsorchestration.aws.quota.ServiceQuotas;
import io.github.drsorchestration.aws.region.DrsRegions;
import io.github.drsorchestration.aws.region.PublishedRegions;
import io.github.drsorchestration.aws.ssm.AutomationHooks;
import io.github.drsorchestration.aws.stepfunctions.LambdaHooks;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * All ports of an orchestrator, on AWS. Nothing is called before a port is used. Safe for use by
 * many threads.
 *
 * <pre>{@code
 * AwsPorts aws =
 *     AwsPorts.builder()
 *         .homeRegion("eu-west-1")
 *         .tables(DynamoTables.withPrefix("drs-orchestration-"))
 *         .topicArn("arn:aws:sns:eu-west-1:111122223333:recovery")
 *         .build();
 * DrsOrchestrator orchestrator = DrsOrchestrator.builder().ports(aws.ports()).build();
 * }</pre>
 */
public final class AwsPorts implements AutoCloseable {

  /** DynamoDB, for which {@link AwsClients} makes clients. */
  public static final AwsService<DynamoDbClient> DYNAMO_DB =
      AwsService.of("dynamodb", DynamoDbClient.class, DynamoDbClient::builder);

  private final AwsClients clients;
  private final DynamoTables tables;
  private final DynamoStores stores;
  private final Ports ports;

  AwsPorts(AwsPortsBuilder parts) {
    this.clients = parts.clients();
    this.tables = parts.tables();
    this.stores = parts.stores();
    Ports.Builder all =
        Ports.builder()
            .recoveryService(DrsRecoveryService.over(clients))
            .quotaSource(new ServiceQuotas(clients, parts.clock()))
            .accountAccess(new RoleAccess(clients))
            .launchResources(new Ec2Catalog(clients))
            .serverTags(new DrsServerTags(clients))
            .stagingAccounts(new DrsStagingAccounts(clients))
            .encryptionKeys(new KmsEncryptionKeys(clients))
            .taggedInstances(new Ec2TaggedInstances(clients))
            .regionSource(new PublishedRegions(DrsRegions.published(), clients.homeRegion()))
            .protectionGroupStore(stores.protectionGroups())
            .recoveryPlanStore(stores.recoveryPlans())
            .executionStore(stores.executions())
            .serverClaims(stores.serverClaims())
            .targetAccountStore(stores.targetAccounts())
            .recordStore(stores.records())
            .hookRunner(hookRunner(parts))
            .healthProbe(ProbesByName.standard(clients))
            .notifier(parts.notifier())
            .putAllNotificationChannels(parts.notificationChannels());
    parts.mailSubscriptions().ifPresent(all::mailSubscriptions);
    parts.time().ifPresent(all::time);
    parts.approvalGate().ifPresent(all::approvalGate);
    this.ports = all.build();
  }

  /** A builder; only the home Region is required. */
  public static AwsPortsBuilder builder() {
    return new AwsPortsBuilder();
  }

  /** All of them, to hand to an orchestrator as they are, or with some replaced. */
  public Ports ports() {
    return ports;
  }

  /** DRS in every account and Region. */
  public RecoveryService recoveryService() {
    return ports.recoveryService();
  }

  /** Service Quotas, with the published defaults where it cannot be read. */
  public QuotaSource quotaSource() {
    return ports.quotaSource();
  }

  /** Verifies the roles of accounts. */
  public AccountAccess accountAccess() {
    return ports.accountAccess();
  }

  /** Groups, plans, accounts, executions and claims on DynamoDB. */
  public DynamoStores stores() {
    return stores;
  }

  /** Creates the tables that do not exist: for tests and small installations. */
  public void createTables() {
    tables.createIn(clients.atHome(DYNAMO_DB));
  }

  /**
   * Asks through the approval state machine; without one, approvals are answered by requests only.
   */
  public ApprovalGate approvalGate() {
    return ports.approvalGate();
  }

  /** Runs Systems Manager Automation, and Lambda and HTTP hooks as far as they were set up. */
  public HookRunner hookRunner() {
    return ports.hookRunner();
  }

  /**
   * Checks the status checks of EC2, or the instance itself by TCP or HTTP, as the plan says; see
   * {@link ProbesByName} for the names.
   */
  public HealthProbe healthProbe() {
    return ports.healthProbe();
  }

  /** Publishes to the topic and to CloudWatch, as far as they were given, each on its own. */
  public Notifier notifier() {
    return ports.notifier();
  }

  /** The clients behind the ports, for what the ports do not offer. */
  public AwsClients clients() {
    return clients;
  }

  /** Closes the connections; clients that the caller handed in stay open. */
  @Override
  public void close() {
    clients.close();
  }

  private HookRunner hookRunner(AwsPortsBuilder parts) {
    HooksByType hooks =
        HooksByType.none().with(HookType.SSM_AUTOMATION, new AutomationHooks(clients));
    if (parts.hookMachineArn().isPresent()) {
      hooks = hooks.with(HookType.LAMBDA, new LambdaHooks(clients, parts.hookMachineArn().get()));
    }
    if (parts.httpHooks().isPresent()) {
      hooks = hooks.with(HookType.HTTP, parts.httpHooks().get());
    }
    return new AddressedHooks(hooks, new InstanceAddresses(clients)::of);
  }
}

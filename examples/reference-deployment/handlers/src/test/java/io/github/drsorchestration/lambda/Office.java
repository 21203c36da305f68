package io.github.drsorchestration.lambda;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import io.github.drsorchestration.aws.moto.Moto;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** What the template of a deployment says to its functions, with tables on moto. */
final class Office {

  /** That of moto. */
  static final String ACCOUNT = "123456789012";

  static final AccountRegion IRELAND = new AccountRegion(ACCOUNT, "eu-west-1");
  static final String OPERATORS = "arn:aws:iam::123456789012:role/Operators";
  static final String ADMINS = "arn:aws:iam::123456789012:role/Admins";
  static final String INVOKERS =
      OPERATORS + "=DRSRecoveryManager " + ADMINS + "=DRSOrchestrationAdmin";

  private final Map<String, String> variables;
  private final URI drs;
  private final Moto moto;

  private Office(Map<String, String> variables, URI drs, Moto moto) {
    this.variables = variables;
    this.drs = drs;
    this.moto = moto;
  }

  /** One with tables of its own, and without a template. */
  static Office create(String prefix, URI drs) {
    DynamoTables tables = DynamoTables.withPrefix(prefix);
    tables.createIn(Moto.shared().dynamoDb());
    Map<String, String> variables = new TreeMap<>();
    variables.put("HOME_ACCOUNT", ACCOUNT);
    variables.put("PROTECTION_GROUPS_TABLE", tables.protectionGroups());
    variables.put("RECOVERY_PLANS_TABLE", tables.recoveryPlans());
    variables.put("EXECUTION_HISTORY_TABLE", tables.executionHistory());
    variables.put("TARGET_ACCOUNTS_TABLE", tables.targetAccounts());
    variables.put("RECORDS_TABLE", tables.records());
    variables.put("DIRECT_INVOKERS", INVOKERS);
    return new Office(variables, drs, Moto.shared());
  }

  /**
   * That of a deployment.
   *
   * @param variables those of one of its functions
   */
  static Office deployed(Map<String, String> variables, URI drs, Moto moto) {
    return new Office(variables, drs, moto);
  }

  /** What a test looks at. */
  AwsPorts ports() {
    return AwsPorts.builder()
        .homeRegion("eu-west-1")
        .homeAccount(ACCOUNT)
        .tables(
            new DynamoTables(
                variables.get("PROTECTION_GROUPS_TABLE"),
                variables.get("RECOVERY_PLANS_TABLE"),
                variables.get("EXECUTION_HISTORY_TABLE"),
                variables.get("TARGET_ACCOUNTS_TABLE"),
                variables.get("RECORDS_TABLE")))
        .credentials(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCOUNT, "secret")))
        .endpoint(moto.endpoint())
        .endpoint("drs", drs)
        .build();
  }

  /** The variables, and what a function finds in AWS without being told. */
  Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>(variables);
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("AWS_ACCESS_KEY_ID", ACCOUNT);
    environment.put("AWS_SECRET_ACCESS_KEY", "secret");
    environment.put("AWS_ENDPOINT_URL", moto.endpoint().toString());
    environment.put("DRS_ENDPOINT", drs.toString());
    return environment;
  }

  static String admin(String operation, String input) {
    return "{\"operation\":\"%s\",\"input\":%s,\"invokedBy\":\"%s\"}"
        .formatted(operation, input, ADMINS);
  }
}

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

  static final String ACCOUNT = "111122223333";
  static final AccountRegion IRELAND = new AccountRegion(ACCOUNT, "eu-west-1");
  static final String OPERATORS = "arn:aws:iam::111122223333:role/Operators";
  static final String ADMINS = "arn:aws:iam::111122223333:role/Admins";

  private final DynamoTables tables;
  private final URI drs;
  private final Moto moto;

  private Office(DynamoTables tables, URI drs, Moto moto) {
    this.moto = moto;
    this.tables = tables;
    this.drs = drs;
  }

  static Office create(String prefix, URI drs) {
    return create(prefix, drs, Moto.shared());
  }

  static Office create(String prefix, URI drs, Moto moto) {
    DynamoTables tables = DynamoTables.withPrefix(prefix);
    tables.createIn(moto.dynamoDb());
    return new Office(tables, drs, moto);
  }

  /** What a test looks at. */
  AwsPorts ports() {
    return AwsPorts.builder()
        .homeRegion("eu-west-1")
        .homeAccount(ACCOUNT)
        .tables(tables)
        .credentials(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCOUNT, "secret")))
        .endpoint(moto.endpoint())
        .endpoint("drs", drs)
        .build();
  }

  Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("AWS_ACCESS_KEY_ID", ACCOUNT);
    environment.put("AWS_SECRET_ACCESS_KEY", "secret");
    environment.put("AWS_ENDPOINT_URL", moto.endpoint().toString());
    environment.put("DRS_ENDPOINT", drs.toString());
    environment.put("HOME_ACCOUNT", ACCOUNT);
    environment.put("PROTECTION_GROUPS_TABLE", tables.protectionGroups());
    environment.put("RECOVERY_PLANS_TABLE", tables.recoveryPlans());
    environment.put("EXECUTION_HISTORY_TABLE", tables.executionHistory());
    environment.put("TARGET_ACCOUNTS_TABLE", tables.targetAccounts());
    environment.put("RECORDS_TABLE", tables.records());
    environment.put(
        "DIRECT_INVOKERS", OPERATORS + "=DRSRecoveryManager " + ADMINS + "=DRSOrchestrationAdmin");
    return environment;
  }

  static String admin(String operation, String input) {
    return "{\"operation\":\"%s\",\"input\":%s,\"invokedBy\":\"%s\"}"
        .formatted(operation, input, ADMINS);
  }
}

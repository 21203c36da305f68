package io.github.drsorchestration.lambda;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import io.github.drsorchestration.aws.moto.Moto;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** What the template of a deployment says to its functions, with tables on moto. */
final class Office {

  static final String ACCOUNT = "111122223333";
  static final AccountRegion IRELAND = new AccountRegion(ACCOUNT, "eu-west-1");
  static final String OPERATORS = "arn:aws:iam::111122223333:role/Operators";
  static final String ADMINS = "arn:aws:iam::111122223333:role/Admins";

  private final DynamoTables tables;
  private final URI drs;

  private Office(DynamoTables tables, URI drs) {
    this.tables = tables;
    this.drs = drs;
  }

  static Office create(String prefix, URI drs) {
    DynamoTables tables = DynamoTables.withPrefix(prefix);
    tables.createIn(Moto.shared().dynamoDb());
    return new Office(tables, drs);
  }

  Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("AWS_ACCESS_KEY_ID", ACCOUNT);
    environment.put("AWS_SECRET_ACCESS_KEY", "secret");
    environment.put("AWS_ENDPOINT_URL", Moto.shared().endpoint().toString());
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

package io.github.drsorchestration.aws.dynamodb.document;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.port.store.TargetAccountStore;
import io.github.drsorchestration.aws.dynamodb.database.Database;
import io.github.drsorchestration.aws.dynamodb.item.AttributeNames;
import io.github.drsorchestration.aws.dynamodb.item.Attributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Keeps target accounts on DynamoDB. */
public final class DynamoTargetAccountStore extends DynamoDocumentStore<TargetAccount>
    implements TargetAccountStore {

  public DynamoTargetAccountStore(Database database, String table) {
    super(database, table, AttributeNames.ACCOUNT_ID, "target account", TargetAccount.class);
  }

  @Override
  String idOf(TargetAccount account) {
    return account.accountId();
  }

  @Override
  long versionOf(TargetAccount account) {
    return account.version();
  }

  @Override
  TargetAccount withVersion(TargetAccount account, long version) {
    return account.toBuilder().version(version).build();
  }

  @Override
  void describe(TargetAccount account, Map<String, AttributeValue> item) {
    account.accountName().ifPresent(name -> item.put("accountName", Attributes.text(name)));
    account.roleArn().ifPresent(arn -> item.put("roleArn", Attributes.text(arn)));
  }

  @Override
  void checkName(Optional<TargetAccount> before, TargetAccount after) {
    // Accounts may have the same name.
  }

  /** Only the account id is unique, and that is the key. */
  @Override
  List<TransactWriteItem> guards(Optional<TargetAccount> before, Optional<TargetAccount> after) {
    return List.of();
  }
}

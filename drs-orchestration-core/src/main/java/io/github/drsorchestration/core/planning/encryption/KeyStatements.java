package io.github.drsorchestration.core.planning.encryption;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.encryption.EncryptionKey;
import java.util.List;

/**
 * The statements that let another account launch servers whose disks a key encrypts, to be added to
 * the policy of the key. The role that launches needs the same actions in its own policy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html">Allowing
 *     users in other accounts to use a KMS key</a>
 */
public final class KeyStatements {

  private static final List<String> USE =
      List.of(
          "kms:Decrypt",
          "kms:DescribeKey",
          "kms:GenerateDataKeyWithoutPlaintext",
          "kms:ReEncryptFrom",
          "kms:ReEncryptTo");

  private static final String DRS_ROLE =
      "role/aws-service-role/drs.amazonaws.com/AWSServiceRoleForElasticDisasterRecovery";

  private KeyStatements() {}

  /** The statements, separated by commas, as they are pasted into a policy. */
  public static String letting(String accountId, EncryptionKey key) {
    ObjectNode use = statement("DrsUses" + accountId, accountId, key);
    ArrayNode actions = use.putArray("Action");
    USE.forEach(actions::add);
    use.put("Resource", "*");
    ObjectNode grant = statement("DrsGrants" + accountId, accountId, key);
    grant.put("Action", "kms:CreateGrant").put("Resource", "*");
    grant.putObject("Condition").putObject("Bool").put("kms:GrantIsForAWSResource", "true");
    return use + "," + grant;
  }

  private static ObjectNode statement(String sid, String accountId, EncryptionKey key) {
    ObjectNode statement = JsonNodeFactory.instance.objectNode().put("Sid", sid);
    String account = "arn:" + key.partition() + ":iam::" + accountId + ":";
    statement.put("Effect", "Allow");
    statement.putObject("Principal").putArray("AWS").add(account + "root").add(account + DRS_ROLE);
    return statement;
  }
}

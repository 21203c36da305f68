package io.github.drsorchestration.aws.kms;

import io.github.drsorchestration.api.encryption.DiskEncryption;
import io.github.drsorchestration.api.encryption.EncryptionKey;
import io.github.drsorchestration.api.encryption.KeyState;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.port.recovery.EncryptionKeys;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.AwsService;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.drs.DrsRecoveryService;
import io.github.drsorchestration.aws.ec2.Ec2Catalog;
import io.github.drsorchestration.aws.region.DrsRegion;
import io.github.drsorchestration.aws.region.DrsRegions;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.GetReplicationConfigurationResponse;
import software.amazon.awssdk.services.drs.model.ReplicationConfigurationEbsEncryption;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.GetEbsDefaultKmsKeyIdRequest;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KmsException;

/**
 * The keys that DRS and EBS use, as KMS describes them to the role of an account. Whether the role
 * may look is up to its own policy and, for a key of another account, to the policy of the key too.
 */
public final class KmsEncryptionKeys implements EncryptionKeys {

  /** KMS, for which {@link AwsClients} makes clients. */
  public static final AwsService<KmsClient> KMS =
      AwsService.of("kms", KmsClient.class, KmsClient::builder);

  /** KMS says in its text only that it is the policy of the key, or that there is no such key. */
  private static final Pattern OF_THE_KEY = Pattern.compile("resource-based polic(y|ies)");

  private static final String OF_AWS = "alias/aws/";

  private final AwsClients clients;

  public KmsEncryptionKeys(AwsClients clients) {
    this.clients = clients;
  }

  @Override
  public DiskEncryption ofServer(AccountRegion where, String serverId) {
    AwsCalls<DrsClient> drs = AwsCalls.to("DRS", where, clients.in(where, DrsRecoveryService.DRS));
    return drs.ifKnown(
            "GetReplicationConfiguration",
            client -> client.getReplicationConfiguration(it -> it.sourceServerID(serverId)))
        .map(KmsEncryptionKeys::encryption)
        .orElseThrow(() -> new NotFoundException("source server", serverId));
  }

  private static DiskEncryption encryption(GetReplicationConfigurationResponse configuration) {
    ReplicationConfigurationEbsEncryption choice = configuration.ebsEncryption();
    if (choice == ReplicationConfigurationEbsEncryption.NONE) {
      return DiskEncryption.NOTHING;
    }
    if (choice == ReplicationConfigurationEbsEncryption.DEFAULT) {
      return DiskEncryption.byDefault();
    }
    return Optional.ofNullable(configuration.ebsEncryptionKeyArn())
        .map(DiskEncryption::by)
        .orElse(DiskEncryption.UNKNOWN);
  }

  @Override
  public EncryptionKey defaultKey(AccountRegion where) {
    AwsCalls<Ec2Client> ec2 = AwsCalls.to("EC2", where, clients.in(where, Ec2Catalog.EC2));
    String id =
        ec2.repeatable(
            "GetEbsDefaultKmsKeyId",
            client ->
                client
                    .getEbsDefaultKmsKeyId(GetEbsDefaultKmsKeyIdRequest.builder().build())
                    .kmsKeyId());
    String arn = arn(where, id);
    // A key of AWS needs no look: it is always enabled, and never shared.
    return arn.contains(OF_AWS)
        ? new EncryptionKey(arn, true, KeyState.ENABLED)
        : described(where, arn);
  }

  @Override
  public EncryptionKey key(AccountRegion where, String keyArn) {
    EncryptionKey unseen = new EncryptionKey(arn(where, keyArn), false, KeyState.UNKNOWN);
    // KMS knows only the keys of its own Region.
    return unseen.region().equals(where.region()) ? described(where, unseen.arn()) : unseen;
  }

  private EncryptionKey described(AccountRegion where, String arn) {
    AwsCalls<KmsClient> kms = AwsCalls.to("KMS", where, clients.in(where, KMS));
    return kms.repeatable("DescribeKey", client -> described(client, arn));
  }

  private static EncryptionKey described(KmsClient client, String arn) {
    try {
      KeyMetadata key = client.describeKey(it -> it.keyId(arn)).keyMetadata();
      return new EncryptionKey(
          key.arn(),
          key.keyManager() == KeyManagerType.AWS,
          state(Optional.ofNullable(key.keyStateAsString()).orElse("")));
    } catch (software.amazon.awssdk.services.kms.model.NotFoundException e) {
      return new EncryptionKey(arn, false, KeyState.MISSING);
    } catch (KmsException e) {
      if (isClosed(e)) {
        return new EncryptionKey(arn, false, KeyState.NOT_SHARED);
      }
      throw e;
    }
  }

  private static boolean isClosed(KmsException e) {
    return Optional.ofNullable(e.awsErrorDetails())
        .filter(it -> "AccessDeniedException".equals(it.errorCode()))
        .map(AwsErrorDetails::errorMessage)
        .filter(text -> OF_THE_KEY.matcher(text).find())
        .isPresent();
  }

  private static KeyState state(String name) {
    return switch (name) {
      case "Enabled", "Updating" -> KeyState.ENABLED;
      case "Disabled" -> KeyState.DISABLED;
      case "PendingDeletion", "PendingReplicaDeletion" -> KeyState.PENDING_DELETION;
      case "PendingImport" -> KeyState.PENDING_IMPORT;
      case "Unavailable" -> KeyState.UNAVAILABLE;
      default -> KeyState.UNKNOWN;
    };
  }

  /** EBS says an ARN, an id or an alias. */
  private static String arn(AccountRegion where, String id) {
    if (id.startsWith("arn:")) {
      return id;
    }
    String partition =
        DrsRegions.published().find(where.region()).map(DrsRegion::partition).orElse("aws");
    String resource = id.startsWith("alias/") ? id : "key/" + id;
    return "arn:" + partition + ":kms:" + where.region() + ":" + where.accountId() + ":" + resource;
  }
}

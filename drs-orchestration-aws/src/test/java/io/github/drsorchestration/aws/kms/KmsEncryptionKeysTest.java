package io.github.drsorchestration.aws.kms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.encryption.EncryptionKey;
import io.github.drsorchestration.api.encryption.KeyState;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.StandIn;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

/** What KMS and EC2 say, as moto and their documents have it. */
class KmsEncryptionKeysTest {

  private static final AccountRegion WHERE = new AccountRegion("123456789012", "eu-west-1");

  @Test
  void the_states_of_kms_are_understood() {
    try (KmsClient kms = Moto.shared().point(KmsClient.builder()).build();
        AwsClients clients = motoClients()) {
      KeyMetadata made = kms.createKey(it -> {}).keyMetadata();
      String arn = made.arn();
      KmsEncryptionKeys keys = new KmsEncryptionKeys(clients);
      assertThat(keys.key(WHERE, arn)).isEqualTo(EncryptionKey.ofCustomer(arn));

      kms.disableKey(it -> it.keyId(made.keyId()));
      assertThat(keys.key(WHERE, arn).state()).isEqualTo(KeyState.DISABLED);

      kms.scheduleKeyDeletion(it -> it.keyId(made.keyId()).pendingWindowInDays(7));
      assertThat(keys.key(WHERE, arn).state()).isEqualTo(KeyState.PENDING_DELETION);
      assertThat(keys.key(WHERE, arn.substring(0, arn.length() - 1) + "x").state())
          .isEqualTo(KeyState.MISSING);
    }
  }

  @Test
  void the_key_of_aws_is_known_without_a_look_and_in_its_partition() {
    AccountRegion government = new AccountRegion(StandIn.ACCOUNT, "us-gov-west-1");
    Answer alias =
        new Answer(
            200,
            Map.of("Content-Type", "text/xml"),
            "<GetEbsDefaultKmsKeyIdResponse><kmsKeyId>alias/aws/ebs</kmsKeyId>"
                + "</GetEbsDefaultKmsKeyIdResponse>",
            false);
    try (StandIn aws = StandIn.answering(it -> alias);
        AwsClients clients = aws.clients().build()) {
      assertThat(new KmsEncryptionKeys(clients).defaultKey(government))
          .isEqualTo(
              new EncryptionKey(
                  "arn:aws-us-gov:kms:us-gov-west-1:111122223333:alias/aws/ebs",
                  true,
                  KeyState.ENABLED));
      assertThat(aws.requests()).hasSize(1);
    }
  }

  private static AwsClients motoClients() {
    return AwsClients.builder()
        .homeRegion(WHERE.region())
        .homeAccount(WHERE.accountId())
        .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("k", "s")))
        .endpoint(Moto.shared().endpoint())
        .build();
  }
}

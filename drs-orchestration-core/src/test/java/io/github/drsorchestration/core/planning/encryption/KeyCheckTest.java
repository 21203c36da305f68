package io.github.drsorchestration.core.planning.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.encryption.DiskEncryption;
import io.github.drsorchestration.api.encryption.EncryptionKey;
import io.github.drsorchestration.api.encryption.KeyState;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyCheckTest {

  private static final AccountRegion HERE = new AccountRegion("111122223333", "us-gov-west-1");
  private static final AccountRegion STAGING = new AccountRegion("777788889999", "us-gov-west-1");
  private static final String KEY =
      "arn:aws-us-gov:kms:us-gov-west-1:777788889999:key/0a1b2c3d-0000-4000-8000-000000000001";

  private static EncryptionKey key(KeyState state) {
    return new EncryptionKey(KEY, false, state);
  }

  @ParameterizedTest
  @EnumSource(KeyState.class)
  void a_key_is_impossible_in_the_states_in_which_nobody_can_use_it(KeyState state) {
    assertThat(KeyCheck.impossible(key(state), HERE).isPresent()).isEqualTo(state.isUnusable());
  }

  @Test
  void a_key_of_aws_is_impossible_for_another_account_only() {
    EncryptionKey ofAws = new EncryptionKey(KEY, true, KeyState.ENABLED);

    assertThat(KeyCheck.impossible(ofAws, STAGING)).isEmpty();
    assertThat(KeyCheck.impossible(ofAws, HERE))
        .hasValueSatisfying(why -> assertThat(why).contains("cannot be shared"));
  }

  @Test
  void an_extended_server_is_asked_about_where_it_is_replicated() {
    SourceServer server =
        SourceServer.builder()
            .serverId("s-00000000000000001")
            .where(HERE)
            .replicationState(ReplicationState.CONTINUOUS)
            .stagingAccountId(STAGING.accountId())
            .stagingServerId("s-00000000000000002")
            .build();

    assertThat(ReplicaKeys.replicated(server))
        .isEqualTo(new ServerReference(STAGING, "s-00000000000000002"));
  }

  @Test
  void a_named_key_is_looked_at_by_who_launches_and_a_default_one_by_who_replicates() {
    ServerReference staged = new ServerReference(STAGING, "s-00000000000000002");

    assertThat(ReplicaKeys.look(staged, HERE, DiskEncryption.by(KEY)))
        .contains(new ReplicaKeys.Look(HERE, Optional.of(KEY)));
    assertThat(ReplicaKeys.look(staged, HERE, DiskEncryption.byDefault()))
        .contains(new ReplicaKeys.Look(STAGING, Optional.empty()));
    assertThat(ReplicaKeys.look(staged, HERE, DiskEncryption.NOTHING)).isEmpty();
  }

  @Test
  void the_statements_are_of_the_partition_of_the_key() throws IOException {
    String statements = KeyStatements.letting(HERE.accountId(), key(KeyState.NOT_SHARED));

    assertThat(statements).doesNotContain("arn:aws:");
    JsonNode policy = new ObjectMapper().readTree("[" + statements + "]");
    assertThat(policy.findValuesAsText("Sid"))
        .containsExactly("DrsUses111122223333", "DrsGrants111122223333");
    assertThat(policy.at("/0/Principal/AWS/1").asText())
        .isEqualTo(
            "arn:aws-us-gov:iam::111122223333:role/aws-service-role/drs.amazonaws.com/"
                + "AWSServiceRoleForElasticDisasterRecovery");
  }
}

package io.github.drsorchestration.aws.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.account.TargetAccount;
import org.junit.jupiter.api.Test;

class PublishedRegionsTest {

  private final PublishedRegions regions =
      new PublishedRegions(DrsRegions.published(), "us-gov-west-1");

  @Test
  void an_account_may_use_the_regions_of_the_partition_of_its_role() {
    assertThat(regions.regions(account("arn:aws:iam::111122223333:role/recovery")))
        .hasSize(34)
        .contains("eu-west-1", "ap-east-2");
    assertThat(regions.regions(account("arn:aws-eusc:iam::111122223333:role/recovery")))
        .containsExactly("eusc-de-east-1");
  }

  @Test
  void an_account_without_a_role_is_where_the_orchestrator_is() {
    TargetAccount home = TargetAccount.builder().accountId("111122223333").build();

    assertThat(regions.regions(home)).containsExactly("us-gov-east-1", "us-gov-west-1");
    assertThat(new PublishedRegions(DrsRegions.published(), "eu-new-1").regions(home)).hasSize(34);
  }

  private static TargetAccount account(String role) {
    return TargetAccount.builder().accountId("111122223333").roleArn(role).build();
  }
}

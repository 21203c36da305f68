package io.github.drsorchestration.api.account;

import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetAccountTest {

  private static TargetAccount.Builder account() {
    return TargetAccount.builder().accountId("111122223333");
  }

  @Test
  void the_account_id_has_twelve_digits() {
    assertRefused(
        () -> account().accountId("11112222333").build(),
        "accountId",
        "must be twelve digits, is '11112222333'");
    assertRefused(
        () -> account().accountId("1111222233334").build(),
        "accountId",
        "must be twelve digits, is '1111222233334'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::111122223333:role/recovery",
        "arn:aws-us-gov:iam::111122223333:role/path/to/recovery",
        "arn:aws-eusc:iam::111122223333:role/a+b=c,d.e@f-g_h"
      })
  void a_role_may_have_a_path_and_be_in_any_partition(String arn) {
    assertThat(account().roleArn(arn).build().roleArn()).contains(arn);
  }

  @Test
  void the_role_is_one_of_the_account() {
    assertRefused(
        () -> account().roleArn("arn:aws:iam::444455556666:role/recovery").build(),
        "roleArn",
        "must be a role of account 111122223333");
    assertRefused(
        () -> account().roleArn("arn:aws:iam::111122223333:user/ann").build(),
        "roleArn",
        "must be the ARN of an IAM role, is 'arn:aws:iam::111122223333:user/ann'");
  }

  @Test
  void regions_are_region_codes() {
    assertThat(account().addRegions("us-gov-east-1", "eusc-de-east-1").build().regions())
        .hasSize(2);
    assertRefused(
        () -> account().addRegions("eu-west-1", "eu-west").build(),
        "regions[1]",
        "must be a Region code such as eu-west-1, is 'eu-west'");
  }

  @Test
  void a_staging_account_is_another_account() {
    assertRefused(
        () -> account().addStagingAccountIds("77778888999").build(),
        "stagingAccountIds[0]",
        "must be twelve digits, is '77778888999'");
    assertRefused(
        () -> account().addStagingAccountIds("111122223333").build(),
        "stagingAccountIds",
        "must not name account 111122223333 itself");
  }

  @Test
  void the_external_id_is_not_in_its_text() {
    assertThat(account().externalId("shared-phrase").build().toString())
        .doesNotContain("shared-phrase");
  }

  @Test
  void the_version_is_not_negative() {
    assertRefused(() -> account().version(-1).build(), "version", "must be at least 0, is -1");
  }
}

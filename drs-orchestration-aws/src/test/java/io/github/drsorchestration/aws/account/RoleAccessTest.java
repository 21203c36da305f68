package io.github.drsorchestration.aws.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.AccessDeniedException.Reason;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.StandIn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What denied a call, as an account that is tried tells. */
class RoleAccessTest {

  private static final String NOBODY =
      "User: arn:aws:sts::111122223333:assumed-role/recovery/drs-orchestration is not authorized"
          + " to perform: drs:DescribeSourceServers on resource: *";

  @ParameterizedTest(name = "{0} in {1}{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AccessDeniedException       | eu-west-1 | ' because no identity-based policy allows it'           | PERMISSION
          AccessDeniedException       | eu-west-1 | ' with an explicit deny in an identity-based policy'    | PERMISSION
          AccessDeniedException       | eu-west-1 | ' with an explicit deny in a service control policy'    | ORGANIZATION
          AccessDeniedException       | eu-west-1 | ' because no service control policy allows the action'  | ORGANIZATION
          AccessDeniedException       | eu-west-1 | ' with an explicit deny in a resource control policy'   | ORGANIZATION
          UnrecognizedClientException | ap-east-1 | ''                                                      | REGION_NOT_ENABLED
          InvalidClientTokenId        | ap-east-1 | ''                                                      | REGION_NOT_ENABLED
          OptInRequired               | eu-west-1 | ''                                                      | REGION_NOT_ENABLED
          UnrecognizedClientException | eu-west-1 | ''                                                      | CREDENTIALS
          ExpiredTokenException       | ap-east-1 | ''                                                      | CREDENTIALS
          """)
  void a_denial_tells_who_denied_what(String code, String region, String because, Reason reason) {
    try (StandIn drs = StandIn.answering(asked -> Answer.error(403, code, NOBODY + because));
        AwsClients clients = drs.clients().build()) {
      AccessDeniedException denied =
          catchThrowableOfType(
              AccessDeniedException.class,
              () -> new RoleAccess(clients).verify(new AccountRegion(StandIn.ACCOUNT, region)));

      assertThat(denied.reason()).isEqualTo(reason);
      assertThat(denied.action()).contains("drs:DescribeSourceServers");
    }
  }
}
